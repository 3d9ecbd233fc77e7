package org.almoner.causal.nuisance;

/** How the outcome models of the T-learner weigh their rows. */
public enum OutcomeWeighting {
  /** Inverse propensities out of fold; none in sample, where the textbook T-learner has none. */
  AUTO,
  /** Inverse propensities. */
  IPTW,
  /** None. */
  NONE;

  public boolean weighs(int folds) {
    return this == IPTW || (this == AUTO && folds > 1);
  }
}
