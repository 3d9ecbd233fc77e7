package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How far back a clause looks, in calendar months: from the same day of an earlier month on, or its
 * last day where it has no such day.
 *
 * @param period null: ever
 */
record LookBack(@Nullable Period period) implements Serializable {
  /** How texts say it. */
  static final String TEXT = "(ever|in \\d+ (?:month|months|year|years))";

  static final LookBack EVER = new LookBack(null);

  static LookBack of(String text) {
    if (text.equals("ever")) {
      return EVER;
    }
    String[] words = text.split(" ");
    int count = Integer.parseInt(words[1]);
    return new LookBack(
        words[2].startsWith("year") ? Period.ofYears(count) : Period.ofMonths(count));
  }

  boolean holds(LocalDate day, LocalDate asOf) {
    return period == null || !day.isBefore(asOf.minus(period));
  }

  /** The first business date at whose end a day lies too far back; null: never. */
  @Nullable LocalDate lapse(LocalDate day) {
    return period == null ? null : day.plus(period);
  }

  @Override
  public String toString() {
    if (period == null) {
      return "ever";
    }
    boolean years = period.getYears() > 0;
    int count = years ? period.getYears() : period.getMonths();
    return "in " + count + (years ? " year" : " month") + (count == 1 ? "" : "s");
  }
}
