package org.almoner.cli.lab;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.cli.output.TextTable;

/**
 * A result as people and programs read it.
 *
 * @param result for JSON, whole
 * @param rows for CSV, with full precision
 * @param table for a terminal
 */
public record LabText(Object result, Supplier<Rows> rows, Supplier<String> table) {

  /** A result that a terminal shows as its rows. */
  public static LabText of(Object result, Rows rows) {
    return new LabText(result, () -> rows, () -> TextTable.of(rows));
  }

  public void print(Format format, PrintWriter out) {
    switch (format) {
      case JSON -> out.println(Json.of(result));
      case CSV -> format.print(out, rows.get());
      case TABLE -> out.println(table.get());
    }
    out.flush();
  }
}
