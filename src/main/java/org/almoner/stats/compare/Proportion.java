package org.almoner.stats.compare;

import org.almoner.stats.Normal;

/**
 * A count of successes among trials: all that a sample tells about a proportion.
 *
 * @param successes between 0 and trials
 * @param trials at least 1
 */
public record Proportion(long successes, long trials) {

  public Proportion {
    if (trials <= 0) {
      throw new IllegalArgumentException("Need at least one trial, got " + trials);
    }
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException("Cannot have " + successes + " of " + trials);
    }
  }

  public double rate() {
    return (double) successes / trials;
  }

  /**
   * Lower end of the interval of Wilson (1927), which stays within [0, 1], covers small rates and
   * holds the rate itself, whatever rounding does at 0 and 1.
   */
  public double low(double confidence) {
    return Math.min(rate(), wilson(-Normal.twoSidedQuantile(confidence)));
  }

  /** Upper end of Wilson's interval. */
  public double high(double confidence) {
    return Math.max(rate(), wilson(Normal.twoSidedQuantile(confidence)));
  }

  double variance() {
    return rate() * (1 - rate()) / trials;
  }

  private double wilson(double z) {
    double square = z * z / trials;
    double center = rate() + square / 2;
    double end = (center + z * Math.sqrt(variance() + square / (4 * trials))) / (1 + square);
    return Math.max(0, Math.min(1, end));
  }
}
