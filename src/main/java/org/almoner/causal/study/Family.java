package org.almoner.causal.study;

/** What an outcome is, and with it the canonical link of its linear model. */
public enum Family {
  /** Any number: η = μ, least squares. */
  GAUSSIAN,
  /** 0 or 1: η = log(μ/(1 − μ)), maximum likelihood. */
  BINOMIAL;

  private static final double LARGEST_ETA = 40;

  public double mean(double eta) {
    return this == GAUSSIAN ? eta : 1 / (1 + Math.exp(-clamp(eta)));
  }

  /** dμ/dη, which for a canonical link is also the variance. */
  public double slope(double mean) {
    return this == GAUSSIAN ? 1 : mean * (1 - mean);
  }

  /** Half the deviance, but for a constant. */
  public double loss(double y, double eta) {
    return this == GAUSSIAN
        ? (y - eta) * (y - eta) / 2
        : Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - y * eta;
  }

  private static double clamp(double eta) {
    return Math.max(-LARGEST_ETA, Math.min(LARGEST_ETA, eta));
  }
}
