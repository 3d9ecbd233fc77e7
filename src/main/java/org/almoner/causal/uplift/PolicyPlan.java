package org.almoner.causal.uplift;

import java.util.List;

/**
 * Whom to treat and what that costs.
 *
 * @param shares of the ranking that are treated, each in (0, 1]
 * @param cost of one contact, in the unit of the outcome
 */
public record PolicyPlan(List<Double> shares, double cost) {
  /** The first tenth, fifth, three tenths and half, at no cost. */
  public static final PolicyPlan STANDARD = new PolicyPlan(List.of(0.1, 0.2, 0.3, 0.5), 0);

  public PolicyPlan {
    shares = List.copyOf(shares);
    if (shares.isEmpty() || shares.stream().anyMatch(share -> !(share > 0 && share <= 1))) {
      throw new IllegalArgumentException("Shares to treat must be above 0 and at most 1");
    }
    if (!Double.isFinite(cost)) {
      throw new IllegalArgumentException("The cost of a contact must be a number, got " + cost);
    }
  }
}
