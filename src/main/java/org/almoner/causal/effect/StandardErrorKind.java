package org.almoner.causal.effect;

/** Which standard error an interval is made of. */
public enum StandardErrorKind {
  /** The sandwich, which takes the propensity as known. */
  ROBUST,
  /** M-estimation, which counts that a logistic propensity was estimated. */
  M_ESTIMATION
}
