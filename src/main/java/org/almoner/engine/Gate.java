package org.almoner.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition on a whole table, checked before readers see the new version. Each kind is one record
 * that measures itself: nothing else knows which kinds there are, and a further one needs no other
 * place.
 */
public interface Gate {
  Severity severity();

  /** In words, as reports and the data dictionary show it. */
  String description();

  /** What is compared with the limit; NaN where there is nothing to measure, which passes. */
  double measure(TableMeasures measures);

  /** The largest measured value that passes. */
  double limit(TableMeasures measures);

  /** A measured value in the gate's unit. */
  String show(double value);

  /**
   * SQL aggregates over the rows that are written, numbers all, taken in the scan that writes them
   * and handed to {@link #measure} by {@link TableMeasures#aggregate}.
   */
  default List<String> aggregates() {
    return List.of();
  }

  /** A column whose values are looked up in another table. */
  default Optional<Reference> reference() {
    return Optional.empty();
  }

  /**
   * A date or instant whose latest value each version records, so that the gate is judged even
   * where nothing is written; nothing but {@link TableMeasures#days} may be asked then.
   */
  default Optional<String> recorded() {
    return Optional.empty();
  }

  /** A column, and the table in whose key its values should be. */
  record Reference(String column, Table parent) {}

  static Gate notEmpty(Severity severity) {
    return new NotEmpty(severity);
  }

  static Quarantined quarantined(Severity severity, double limit) {
    return new Quarantined(severity, limit);
  }

  static Gate nulls(Severity severity, String column, double limit) {
    return new Share(severity, column + " is null in", "`" + column + "` is null", limit);
  }

  static Gate volumeChange(Severity severity, double limit) {
    return new VolumeChange(severity, limit);
  }

  /** At most {@code limit} of all rows may be such; "at least" is said of the contrary. */
  static Gate share(Severity severity, String condition, double limit) {
    return new Share(severity, condition + " holds for", condition, limit);
  }

  static Gate freshness(Severity severity, String column, double days) {
    return new Fresh(severity, column, days);
  }

  static Gate orphans(Severity severity, String column, Table parent, double limit) {
    return new Orphans(severity, new Reference(column, parent), limit);
  }

  /** The table has a row. */
  record NotEmpty(Severity severity) implements Gate {
    @Override
    public String description() {
      return "has rows";
    }

    @Override
    public double measure(TableMeasures measures) {
      return measures.rows() == 0 ? 1 : 0;
    }

    @Override
    public double limit(TableMeasures measures) {
      return 0;
    }

    @Override
    public String show(double value) {
      return value > 0 ? "no rows" : "rows";
    }
  }

  /** Share of the rows of the latest delivery that went to quarantine. */
  record Quarantined(Severity severity, double limit) implements Gate {
    /** Fewer broken rows than this say little of a delivery, as long as most of it is sound. */
    private static final long MANY_ROWS = 10;

    private static final double MOST_OF_IT = 0.5;

    @Override
    public String description() {
      String few = ", or " + percent(MOST_OF_IT) + " if under " + MANY_ROWS + " rows";
      return "at most "
          + percent(limit)
          + " of the latest delivery in quarantine"
          + (forgivesFew() ? few : "");
    }

    @Override
    public double measure(TableMeasures measures) {
      return TableMeasures.share((double) measures.quarantined(), (double) measures.delivered());
    }

    @Override
    public double limit(TableMeasures measures) {
      return limit(measures.quarantined());
    }

    /** The largest share of a delivery that may be in quarantine where so many rows of it are. */
    double limit(long quarantined) {
      return forgivesFew() && quarantined < MANY_ROWS ? MOST_OF_IT : limit;
    }

    private boolean forgivesFew() {
      return severity == Severity.BLOCK && limit < MOST_OF_IT;
    }

    @Override
    public String show(double value) {
      return percent(value);
    }
  }

  /**
   * Share of rows for which a condition holds.
   *
   * @param said the condition in words, up to the share
   */
  record Share(Severity severity, String said, String condition, double limit) implements Gate {
    @Override
    public String description() {
      return said + " at most " + percent(limit) + " of rows";
    }

    @Override
    public List<String> aggregates() {
      return List.of("count_if(coalesce(" + condition + ", false))");
    }

    @Override
    public double measure(TableMeasures measures) {
      double holding = measures.aggregate(aggregates().get(0)).orElse(0);
      return TableMeasures.share(holding, (double) measures.rowsWritten());
    }

    @Override
    public double limit(TableMeasures measures) {
      return limit;
    }

    @Override
    public String show(double value) {
      return percent(value);
    }
  }

  /** |rows now − rows before| ÷ rows before. */
  record VolumeChange(Severity severity, double limit) implements Gate {
    @Override
    public String description() {
      return "row count changes by at most " + percent(limit);
    }

    @Override
    public double measure(TableMeasures measures) {
      long before = measures.rowsBefore();
      return TableMeasures.share((double) Math.abs(measures.rows() - before), (double) before);
    }

    @Override
    public double limit(TableMeasures measures) {
      return limit;
    }

    @Override
    public String show(double value) {
      return percent(value);
    }
  }

  /** Share of non-null values without a row in the parent's key. */
  record Orphans(Severity severity, Reference to, double limit) implements Gate {
    @Override
    public String description() {
      String but = limit > 0 ? ", but for at most " + percent(limit) : "";
      return to.column() + " is in " + to.parent().fullName() + but;
    }

    @Override
    public Optional<Reference> reference() {
      return Optional.of(to);
    }

    @Override
    public double measure(TableMeasures measures) {
      return measures.missing(to);
    }

    @Override
    public double limit(TableMeasures measures) {
      return limit;
    }

    @Override
    public String show(double value) {
      return percent(value) + " are not";
    }
  }

  /** Days from the latest value of a column to the business instant. */
  record Fresh(Severity severity, String column, double days) implements Gate {
    @Override
    public String description() {
      return "latest " + column + " is at most " + number(days) + " days old";
    }

    @Override
    public Optional<String> recorded() {
      return Optional.of(column);
    }

    @Override
    public double measure(TableMeasures measures) {
      return measures.days(column);
    }

    @Override
    public double limit(TableMeasures measures) {
      return days;
    }

    @Override
    public String show(double value) {
      return number(value) + " days";
    }
  }

  private static String percent(double share) {
    return number(share * 100) + " %";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
