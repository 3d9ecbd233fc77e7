package org.almoner.stats.compare;

import org.almoner.stats.Estimate;
import org.almoner.stats.Normal;

/**
 * The difference of two independent proportions, with a Wald interval and a pooled z-test.
 *
 * <pre>
 *   d = p₁ − p₀      d ± z(1−α/2) · √( p₁(1−p₁)/n₁ + p₀(1−p₀)/n₀ )
 *   z = d / √( p(1−p)(1/n₁ + 1/n₀) )      p = (x₁ + x₀) / (n₁ + n₀)
 * </pre>
 *
 * <p>As R's {@code prop.test} without continuity correction. Both lean on the normal approximation:
 * use them where each sample has at least ten successes and ten failures.
 *
 * @param estimate d with its unpooled standard error, positive where the first is larger
 * @param z statistic of d = 0 with the pooled standard error
 * @param pValue two-sided p-value of z
 */
public record ProportionDifference(Estimate estimate, double z, double pValue) {

  public static ProportionDifference of(Proportion first, Proportion second) {
    double difference = first.rate() - second.rate();
    double error = Math.sqrt(first.variance() + second.variance());
    double z = z(first, second);
    return new ProportionDifference(new Estimate(difference, error), z, Normal.twoSidedPValue(z));
  }

  private static double z(Proportion first, Proportion second) {
    double pooled =
        (double) (first.successes() + second.successes()) / (first.trials() + second.trials());
    double variance = pooled * (1 - pooled) * (1.0 / first.trials() + 1.0 / second.trials());
    // Everyone or no one succeeded, in both samples alike: no difference to test.
    return variance == 0 ? 0 : (first.rate() - second.rate()) / Math.sqrt(variance);
  }
}
