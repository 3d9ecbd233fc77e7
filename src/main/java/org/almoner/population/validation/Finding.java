package org.almoner.population.validation;

import java.util.List;
import java.util.function.Predicate;
import org.almoner.stats.compare.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What a flag on patients finds.
 *
 * @param sensitivity flagged among those to whom it happened; null where it happened to nobody.
 *     Whose risk is unknown is not flagged, and so not found
 * @param predictiveValue those to whom it happened among the flagged; null where nobody is flagged
 */
public record Finding(@Nullable Proportion sensitivity, @Nullable Proportion predictiveValue) {

  static <T> Finding of(List<T> rows, Predicate<T> isFlagged, Predicate<T> happened) {
    long flagged = rows.stream().filter(isFlagged).count();
    long events = rows.stream().filter(happened).count();
    long found = rows.stream().filter(isFlagged.and(happened)).count();
    return new Finding(proportion(found, events), proportion(found, flagged));
  }

  private static @Nullable Proportion proportion(long successes, long trials) {
    return trials == 0 ? null : new Proportion(successes, trials);
  }
}
