package org.almoner.population.value;

import org.almoner.stats.Estimate;
import org.almoner.stats.compare.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What a group cost against what was to be expected, and how well it was cared for: a row of {@code
 * mart_value}. It is no payment.
 *
 * @param members all
 * @param hccMean mean raw CMS-HCC score of those measured; null where nobody is
 * @param expectedCost cost of a point in the whole population · the members' points, in dollars
 * @param actualCost of those measured, in dollars
 * @param ratio actual ÷ expected
 * @param quality closed ÷ (closed + open) gaps; null without gaps
 * @param qualityChange over a year, with its error; null where one of the years has no gaps
 * @param savingsShare of expected − actual, in dollars; 0 where nothing was saved or quality fell,
 *     null where either is unknown
 */
public record ValueRow(
    long members,
    @Nullable Double hccMean,
    @Nullable Double expectedCost,
    @Nullable Double actualCost,
    @Nullable Double ratio,
    @Nullable Proportion quality,
    @Nullable Estimate qualityChange,
    @Nullable Double savingsShare) {}
