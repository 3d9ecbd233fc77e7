package org.almoner.cli.output;

import java.io.PrintWriter;
import java.util.Locale;

/** The shapes in which rows are printed. */
public enum Format {
  /** Columns aligned for people. */
  TABLE {
    @Override
    public void print(PrintWriter out, Rows rows) {
      out.println(TextTable.of(rows));
      out.println(TextTable.count(rows));
    }
  },
  /** An array with one object per row, keys in column order. */
  JSON {
    @Override
    public void print(PrintWriter out, Rows rows) {
      out.println(Json.of(rows.objects()));
    }
  },
  /** As {@link Csv#FOR_PEOPLE}. */
  CSV {
    @Override
    public void print(PrintWriter out, Rows rows) {
      Csv.FOR_PEOPLE.print(out, rows.columns(), rows.values().iterator());
    }
  };

  public abstract void print(PrintWriter out, Rows rows);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
