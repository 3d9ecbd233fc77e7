package org.almoner.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A proportion with Wilson's score interval, which stays within 0 and 1 and is sound for small
 * samples and rates near the ends.
 *
 * <pre>
 *   ( p + z²/2n ± z·√( p(1−p)/n + z²/4n² ) ) / ( 1 + z²/n )
 * </pre>
 *
 * <p>Source: E. B. Wilson, "Probable inference", JASA 22 (1927).
 *
 * @param estimate p = successes ÷ trials
 * @param low lower end
 * @param high upper end
 */
public record WilsonInterval(double estimate, double low, double high) {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /**
   * @param successes between 0 and {@code trials}
   * @param trials at least 1
   * @param confidence in (0, 1)
   */
  public static WilsonInterval of(long successes, long trials, double confidence) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("Cannot have " + successes + " of " + trials);
    }
    double z = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    double p = (double) successes / trials;
    double centre = p + z * z / (2 * trials);
    double margin = z * Math.sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials));
    double scale = 1 + z * z / trials;
    return new WilsonInterval(
        p, Math.min(p, (centre - margin) / scale), Math.max(p, (centre + margin) / scale));
  }
}
