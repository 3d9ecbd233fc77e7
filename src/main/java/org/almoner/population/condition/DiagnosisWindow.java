package org.almoner.population.condition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.engine.UsageException;
import org.almoner.population.rows.Condition;

/**
 * The months that a figure looks back, as days.
 *
 * @param from its first day
 * @param asOf the day after its last
 */
public record DiagnosisWindow(LocalDate from, LocalDate asOf) implements Serializable {
  private static final DatedFile FILE =
      new DatedFile("look_backs", List.of("figure"), List.of("months"));

  private record Months(String figure, int months) {
    static Months of(DatedRow row) {
      int months = row.integer("months");
      if (months < 1) {
        throw row.refusal("months", "must be 1 or more, found " + months);
      }
      return new Months(row.text("figure"), months);
    }
  }

  /** Of a figure, such as {@code comorbidity}, by what the installation's file says of it. */
  public static DiagnosisWindow load(String figure, LocalDate asOf) {
    return FILE.load(Months::of).on(asOf.minusDays(1)).stream()
        .filter(row -> row.figure().equals(figure))
        .findFirst()
        .map(row -> new DiagnosisWindow(asOf.minusMonths(row.months()), asOf))
        .orElseThrow(
            () -> new UsageException("conf/population/look_backs.csv: lacks a row of " + figure));
  }

  /**
   * Whether a condition was there on one of the days: it began before the last was over, and had
   * not ended before the first.
   */
  public boolean covers(Condition condition) {
    LocalDate end = condition.endDate();
    return condition.onsetDate().isBefore(asOf) && (end == null || !end.isBefore(from));
  }
}
