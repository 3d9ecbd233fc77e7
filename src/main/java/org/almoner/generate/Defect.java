package org.almoner.generate;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.UsageException;
import org.almoner.generate.ExportTable.Weakness;

/** The ways in which rows of an export are broken in practice. */
public enum Defect {
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

  /**
   * @throws UsageException where a share of broken rows is none
   */
  public static void requireShare(double broken) {
    if (!(broken >= 0 && broken <= 1)) {
      throw new UsageException("--broken is a share from 0 to 1, such as 0.01");
    }
  }

  /** Breaks a row with the given probability, in any of the ways. */
  public static ExportRow draw(Dice dice, double share, ExportRow row) {
    if (!dice.chance(share)) {
      return row;
    }
    Defect defect = values()[1 + (int) dice.below(values().length - 1L)];
    return defect.breaks(row);
  }

  ExportRow breaks(ExportRow row) {
    return switch (this) {
      case MISSING_ID -> with(row, row.table().columns().get(0), "");
      case UNREADABLE_DATE -> with(row, row.table().weakness().time(), NO_DATE);
      case NEGATIVE -> negative(row);
      default -> new ExportRow(row.table(), row.values(), this);
    };
  }

  private static ExportRow negative(ExportRow row) {
    Weakness weakness = row.table().weakness();
    if (!weakness.amount().isEmpty() && !value(row, weakness.amount()).isEmpty()) {
      return NEGATIVE.with(row, weakness.amount(), "-" + value(row, weakness.amount()));
    }
    boolean ended = !weakness.end().isEmpty() && !value(row, weakness.end()).isEmpty();
    return ended
        ? NEGATIVE.with(row, weakness.end(), LONG_AGO)
        : NEGATIVE.with(row, weakness.time(), NO_DATE);
  }

  private ExportRow with(ExportRow row, String column, String value) {
    List<String> values = new ArrayList<>(row.values());
    values.set(row.table().column(column), value);
    return new ExportRow(row.table(), values, this);
  }

  private static String value(ExportRow row, String column) {
    return row.values().get(row.table().column(column));
  }
}
