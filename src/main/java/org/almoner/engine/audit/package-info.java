/** What is counted of a table as it is written: rows and rules, keys, quarantine, gates. */
package org.almoner.engine.audit;
