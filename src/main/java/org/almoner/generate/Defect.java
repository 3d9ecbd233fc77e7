package org.almoner.generate;

import java.util.ArrayList;
import java.util.List;

/** The ways in which rows of an export are broken in practice. */
enum Defect {
  NONE,
  /** The key is blank. */
  MISSING_ID,
  /** The row's time (the opening of a case) says {@code 31/02/2026}. */
  UNREADABLE_DATE,
  /**
   * An interaction lasts a negative time, a capacity is below zero, a case is resolved a year
   * before it was opened. Other rows get an unreadable date instead.
   */
  NEGATIVE,
  /** The line ends before its last field. NDJSON: within the object. Parquet: a missing key. */
  CUT_OFF,
  /** The last field opens a quote that nothing closes. NDJSON and Parquet: as {@link #CUT_OFF}. */
  UNCLOSED_QUOTE;

  private static final String NO_DATE = "31/02/2026";
  private static final String LONG_AGO = "2001-01-01T00:00:00Z";

  /** Breaks a row with the given probability, in any of the ways. */
  static ExportRow draw(Dice dice, double share, ExportRow row) {
    if (!dice.chance(share)) {
      return row;
    }
    Defect defect = values()[1 + (int) dice.below(values().length - 1L)];
    return defect.breaks(row);
  }

  ExportRow breaks(ExportRow row) {
    return switch (this) {
      case MISSING_ID -> with(row, "id", "");
      case UNREADABLE_DATE -> with(row, time(row.table()), NO_DATE);
      case NEGATIVE -> negative(row);
      default -> new ExportRow(row.table(), row.values(), this);
    };
  }

  private ExportRow negative(ExportRow row) {
    return switch (row.table()) {
      case INTERACTIONS -> with(row, "duration_minutes", "-" + value(row, "duration_minutes"));
      case ADVOCATES -> with(row, "capacity", "-" + value(row, "capacity"));
      case CASES ->
          value(row, "resolved_at").isEmpty()
              ? with(row, "created_at", NO_DATE)
              : with(row, "resolved_at", LONG_AGO);
      default -> with(row, time(row.table()), NO_DATE);
    };
  }

  private ExportRow with(ExportRow row, String column, String value) {
    List<String> values = new ArrayList<>(row.values());
    values.set(row.table().column(column), value);
    return new ExportRow(row.table(), values, this);
  }

  private static String value(ExportRow row, String column) {
    return row.values().get(row.table().column(column));
  }

  private static String time(ExportTable table) {
    return switch (table) {
      case ADVOCATES -> "hire_date";
      case CASE_EVENTS -> "occurred_at";
      case PATIENT_FEEDBACK -> "submitted_at";
      default -> "created_at";
    };
  }
}
