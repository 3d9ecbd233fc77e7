package org.almoner.causal;

/** How the outcome models of the T-learner weigh their rows. */
public enum OutcomeWeighting {
  /** Inverse propensities out of fold; none in sample, where the textbook T-learner has none. */
  AUTO,
  /** Inverse propensities. */
  IPTW,
  /** None. */
  NONE;

  boolean weighs(int folds) {
    return this == IPTW || (this == AUTO && folds > 1);
  }
}
