package org.almoner.cli.lab;

/** How rows are printed. */
enum RowFormat {
  TABLE,
  JSON,
  CSV
}
