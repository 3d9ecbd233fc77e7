package org.almoner.engine;

import java.util.Locale;
import java.util.Optional;

/**
 * A condition on a whole table, checked before readers see the new version.
 *
 * @param column the column looked at, the condition for {@link Kind#SHARE}, or empty where the gate
 *     is about the table
 * @param parent the table referred to, for {@link Kind#ORPHANS}; else empty
 * @param limit the largest value that passes: a share (0..1), or days for {@link Kind#AGE_DAYS}
 */
public record Gate(
    Kind kind, Severity severity, String column, Optional<Table> parent, double limit) {

  /** What is measured. */
  public enum Kind {
    /** 1 where the table has no row, else 0. */
    EMPTY,
    /** Share of the rows of the latest delivery that went to quarantine. */
    QUARANTINED,
    /** Share of rows where the column is null. */
    NULLS,
    /** |rows now − rows before| ÷ rows before. */
    VOLUME_CHANGE,
    /** Share of non-null values without a row in the parent's key. */
    ORPHANS,
    /** Share of rows for which a condition holds. */
    SHARE,
    /** Days from the latest value of the column to the business instant. */
    AGE_DAYS
  }

  /** Fewer broken rows than this say little of a delivery, as long as most of it is sound. */
  private static final long MANY_ROWS = 10;

  private static final double MOST_OF_IT = 0.5;

  public static Gate notEmpty(Severity severity) {
    return new Gate(Kind.EMPTY, severity, "", Optional.empty(), 0);
  }

  public static Gate quarantined(Severity severity, double limit) {
    return new Gate(Kind.QUARANTINED, severity, "", Optional.empty(), limit);
  }

  public static Gate nulls(Severity severity, String column, double limit) {
    return new Gate(Kind.NULLS, severity, column, Optional.empty(), limit);
  }

  public static Gate volumeChange(Severity severity, double limit) {
    return new Gate(Kind.VOLUME_CHANGE, severity, "", Optional.empty(), limit);
  }

  /** At most {@code limit} of all rows may be such; "at least" is said of the contrary. */
  public static Gate share(Severity severity, String condition, double limit) {
    return new Gate(Kind.SHARE, severity, condition, Optional.empty(), limit);
  }

  public static Gate freshness(Severity severity, String column, double days) {
    return new Gate(Kind.AGE_DAYS, severity, column, Optional.empty(), days);
  }

  static Gate orphans(Severity severity, String column, Table parent, double limit) {
    return new Gate(Kind.ORPHANS, severity, column, Optional.of(parent), limit);
  }

  /** The largest share of a delivery that may be in quarantine where so many rows of it are. */
  public double limit(long quarantined) {
    return forgivesFew() && quarantined < MANY_ROWS ? MOST_OF_IT : limit;
  }

  private boolean forgivesFew() {
    return severity == Severity.BLOCK && limit < MOST_OF_IT;
  }

  /** In words, as reports and the data dictionary show it. */
  public String description() {
    return switch (kind) {
      case EMPTY -> "has rows";
      case QUARANTINED ->
          "at most "
              + percent(limit)
              + " of the latest delivery in quarantine"
              + (forgivesFew()
                  ? ", or " + percent(MOST_OF_IT) + " if under " + MANY_ROWS + " rows"
                  : "");
      case NULLS -> column + " is null in at most " + percent(limit) + " of rows";
      case SHARE -> column + " holds for at most " + percent(limit) + " of rows";
      case VOLUME_CHANGE -> "row count changes by at most " + percent(limit);
      case ORPHANS ->
          column
              + " is in "
              + parent.orElseThrow().fullName()
              + (limit > 0 ? ", but for at most " + percent(limit) : "");
      case AGE_DAYS -> "latest " + column + " is at most " + number(limit) + " days old";
    };
  }

  /** A measured value in the gate's unit. */
  public String show(double value) {
    return switch (kind) {
      case EMPTY -> value > 0 ? "no rows" : "rows";
      case AGE_DAYS -> number(value) + " days";
      case ORPHANS -> percent(value) + " are not";
      default -> percent(value);
    };
  }

  private static String percent(double share) {
    return number(share * 100) + " %";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
