package org.almoner.causal.effect;

/** How an average effect is estimated. */
public enum Estimator {
  /** Inverse probability of treatment weighting, normalised. */
  IPTW,
  /** Augmented weighting: doubly robust. */
  AIPW,
  /** Outcome models averaged over the population: the g-formula. */
  G
}
