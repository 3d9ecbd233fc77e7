package org.almoner.causal.effect;

import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Two means that an intervention would bring about, compared: by their difference and, where they
 * are risks, by their ratio and odds ratio (delta method on the logarithm).
 *
 * <pre>
 *   se² = Σ_g (Σ_{i in g} ψᵢ)²      ψ = ψ₁ − ψ₀,  ψ₁/μ₁ − ψ₀/μ₀,  ψ₁/(μ₁(1−μ₁)) − ψ₀/(μ₀(1−μ₀))
 * </pre>
 *
 * <p>Sums run over groups, times G/(G − 1), where rows of one group belong together.
 */
public record Contrast(ArmMeans means, @Nullable Clusters groups) {

  /** μ₁ − μ₀; its standard error is NaN where there is none to be had. */
  public double difference() {
    return means.difference();
  }

  public double standardError() {
    return standardError(1, 1);
  }

  /** log(μ₁/μ₀) with its standard error; both means must be positive. */
  public Estimate logRiskRatio() {
    return new Estimate(
        Math.log(means.treated() / means.control()),
        standardError(1 / means.treated(), 1 / means.control()));
  }

  /** log of the odds ratio with its standard error; both means must be in (0, 1). */
  public Estimate logOddsRatio() {
    double treated = means.treated() * (1 - means.treated());
    double control = means.control() * (1 - means.control());
    return new Estimate(
        logOdds(means.treated()) - logOdds(means.control()),
        standardError(1 / treated, 1 / control));
  }

  /** Whether both means are risks that a ratio can be formed of. */
  boolean hasRatio() {
    return means.treated() > 0 && means.treated() < 1 && means.control() > 0 && means.control() < 1;
  }

  private static double logOdds(double risk) {
    return Math.log(risk / (1 - risk));
  }

  private double standardError(double treatedFactor, double controlFactor) {
    if (!means.hasInfluence()) {
      return Double.NaN;
    }
    double[] influence = new double[means.treatedInfluence().length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] =
          treatedFactor * means.treatedInfluence()[i] - controlFactor * means.controlInfluence()[i];
    }
    double[] sums = groups == null ? influence : groups.sums(influence);
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return Math.sqrt(groups == null ? squares : squares * sums.length / (sums.length - 1.0));
  }
}
