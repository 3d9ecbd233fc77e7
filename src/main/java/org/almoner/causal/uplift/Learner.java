package org.almoner.causal.uplift;

/** How the effect of a treatment on each row, τ(x), is learnt. */
public enum Learner {
  /** An outcome model per arm; τ is their difference. */
  T,
  /** One outcome model that knows the treatment as a column. */
  S,
  /** Effects imputed from the other arm's model, regressed on x (Künzel et al. 2019). */
  X,
  /** Doubly robust scores regressed on x (Kennedy 2023). */
  DR,
  /** Residuals on residuals, the R-loss (Nie and Wager 2021). */
  R
}
