package org.almoner.population.value;

import java.io.Serializable;
import org.almoner.population.terms.Comparison;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.almoner.stats.Estimate;
import org.almoner.stats.compare.Proportion;
import org.almoner.stats.compare.ProportionDifference;
import org.jspecify.annotations.Nullable;

/**
 * How value is told: costs expected by risk, gaps closed, and which part of what was saved would be
 * shared.
 */
public record ValueRules(Constants constants) implements Serializable {

  /**
   * Of a group within its population.
   *
   * @param population totals of everybody
   */
  public ValueRow of(ValueTotals group, ValueTotals population) {
    boolean isMeasured = group.measured() > 0 && population.hcc() > 0;
    Double expected =
        isMeasured ? Double.valueOf(population.cost() / population.hcc() * group.hcc()) : null;
    Double actual = group.measured() > 0 ? Double.valueOf(group.cost()) : null;
    Estimate change = change(quality(group.now()), quality(group.before()));
    return new ValueRow(
        group.members(),
        group.measured() > 0 ? Double.valueOf(group.hcc() / group.measured()) : null,
        expected,
        actual,
        expected == null || expected == 0 ? null : Double.valueOf(group.cost() / expected),
        quality(group.now()),
        change,
        savings(expected, actual, change));
  }

  private @Nullable Double savings(
      @Nullable Double expected, @Nullable Double actual, @Nullable Estimate change) {
    if (expected == null || actual == null || change == null) {
      return null;
    }
    boolean fell = Comparison.below(change.value(), 0);
    double saved = fell ? 0 : Math.max(0, expected - actual);
    return constants.value(Constant.SAVINGS_SHARE) * saved;
  }

  private static @Nullable Proportion quality(ValueTotals.Gaps gaps) {
    long all = gaps.closed() + gaps.open();
    return all == 0 ? null : new Proportion(gaps.closed(), all);
  }

  private static @Nullable Estimate change(@Nullable Proportion now, @Nullable Proportion before) {
    return now == null || before == null ? null : ProportionDifference.of(now, before).estimate();
  }
}
