package org.almoner.population.value;

import java.io.Serializable;

/**
 * Sums over the members of a tier, a provider or another group.
 *
 * @param members all
 * @param measured members of whom both score and cost are known
 * @param hcc sum of their raw CMS-HCC scores
 * @param cost sum of their cost of 12 months, in dollars
 * @param now gaps at the day
 * @param before gaps a year before
 */
public record ValueTotals(
    long members, long measured, double hcc, double cost, Gaps now, Gaps before)
    implements Serializable {

  /** Care gaps of the members that are closed, and that are open. */
  public record Gaps(long closed, long open) implements Serializable {}
}
