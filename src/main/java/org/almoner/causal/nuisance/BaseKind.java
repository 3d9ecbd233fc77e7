package org.almoner.causal.nuisance;

/** The models that nuisances and effects are fitted with. */
public enum BaseKind {
  /** Logistic regression for what is 0 or 1, linear for the rest. */
  LOGISTIC,
  /** Gradient-boosted trees. */
  BOOSTING
}
