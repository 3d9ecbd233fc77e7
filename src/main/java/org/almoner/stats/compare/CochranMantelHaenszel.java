package org.almoner.stats.compare;

import java.util.List;
import org.almoner.stats.ChiSquare;
import org.almoner.stats.Estimate;

/**
 * The Cochran-Mantel-Haenszel test of a binary outcome in two arms over strata, with the common
 * odds ratio and the common risk difference.
 *
 * <pre>
 *   χ² = (Σ(a − E a))² / Σ var a
 *   OR = Σ(ad/n) / Σ(bc/n)                       Mantel and Haenszel (1959)
 *   var log OR = ΣPR/2R² + Σ(PS+QR)/2RS + ΣQS/2S²   Robins, Breslow and Greenland (1986)
 *   RD = Σ w d / Σ w,  w = n₁n₀/n                its variance as Greenland and Robins (1985)
 * </pre>
 *
 * <p>As R's {@code mantelhaen.test}. Strata without both arms, or where all or none had the event,
 * say nothing and are left out of χ² and the odds ratio.
 *
 * @param chiSquare without continuity correction, one degree of freedom
 * @param logOddsRatio log of the common odds ratio with its standard error
 * @param riskDifference common risk difference, exposed minus control
 */
public record CochranMantelHaenszel(
    double chiSquare, Estimate logOddsRatio, Estimate riskDifference) {

  public static CochranMantelHaenszel of(List<TwoByTwo> strata) {
    List<TwoByTwo> tables = strata.stream().filter(TwoByTwo::isInformative).toList();
    if (tables.isEmpty()) {
      throw new IllegalArgumentException(
          "No stratum has both arms and both outcomes: nothing to compare");
    }
    double excess = tables.stream().mapToDouble(t -> t.exposedEvents() - t.expected()).sum();
    double variance = tables.stream().mapToDouble(TwoByTwo::variance).sum();
    return new CochranMantelHaenszel(
        excess * excess / variance, logOddsRatio(tables), riskDifference(strata));
  }

  public double oddsRatio() {
    return Math.exp(logOddsRatio.value());
  }

  /** p-value of χ². */
  public double pValue() {
    return ChiSquare.pValue(chiSquare, 1);
  }

  private static Estimate logOddsRatio(List<TwoByTwo> tables) {
    double sumR = 0;
    double sumS = 0;
    double pr = 0;
    double mixed = 0;
    double qs = 0;
    for (TwoByTwo t : tables) {
      double p = (t.exposedEvents() + t.controlOthers()) / t.total();
      double r = t.exposedEvents() * t.controlOthers() / t.total();
      double s = t.exposedOthers() * t.controlEvents() / t.total();
      sumR += r;
      sumS += s;
      pr += p * r;
      mixed += p * s + (1 - p) * r;
      qs += (1 - p) * s;
    }
    double variance = pr / (2 * sumR * sumR) + mixed / (2 * sumR * sumS) + qs / (2 * sumS * sumS);
    return new Estimate(Math.log(sumR / sumS), Math.sqrt(variance));
  }

  private static Estimate riskDifference(List<TwoByTwo> strata) {
    double difference = 0;
    double weights = 0;
    double variance = 0;
    for (TwoByTwo t : strata) {
      if (t.exposed() > 0 && t.control() > 0) {
        double n1 = t.exposed();
        double n0 = t.control();
        weights += n1 * n0 / t.total();
        difference += (t.exposedEvents() * n0 - t.controlEvents() * n1) / t.total();
        variance +=
            (t.exposedEvents() * t.exposedOthers() * n0 * n0 * n0
                    + t.controlEvents() * t.controlOthers() * n1 * n1 * n1)
                / (n1 * n0 * t.total() * t.total());
      }
    }
    return new Estimate(difference / weights, Math.sqrt(variance) / weights);
  }
}
