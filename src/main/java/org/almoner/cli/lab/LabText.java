package org.almoner.cli.lab;

import java.util.function.Supplier;

/**
 * A result as text.
 *
 * @param table for a terminal
 * @param csv with full precision
 */
record LabText(Supplier<String> table, Supplier<String> csv) {
  static LabText of(Rows rows) {
    return new LabText(rows::table, rows::csv);
  }
}
