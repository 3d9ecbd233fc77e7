/** Copies of tables for other programs: files and databases. */
package org.almoner.engine.export;
