/** One execution of a pipeline: order, lock, ledger, what is skipped, what is reported. */
package org.almoner.engine.run;
