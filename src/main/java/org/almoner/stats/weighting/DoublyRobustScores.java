package org.almoner.stats.weighting;

import java.util.Arrays;
import org.almoner.stats.Arm;
import org.almoner.stats.Require;

/**
 * Doubly robust (AIPW) scores: one noisy but unbiased measure of the treatment effect per row.
 *
 * <pre>
 *   Γ = μ₁ − μ₀ + t·(y − μ₁)/e − (1 − t)·(y − μ₀)/(1 − e)
 * </pre>
 *
 * <p>Robins, Rotnitzky and Zhao (1994). Their mean is the average treatment effect.
 */
public final class DoublyRobustScores {

  /** Out-of-fold predictions per row: propensity in (0, 1), outcome if treated, outcome if not. */
  public record Nuisances(double[] propensity, double[] treatedOutcome, double[] controlOutcome) {

    public Nuisances {
      Require.probabilities(propensity, "propensity");
      Require.finite(treatedOutcome, "predicted outcome if treated");
      Require.finite(controlOutcome, "predicted outcome if not treated");
      Require.sameLength(propensity.length, treatedOutcome.length, "predicted outcome if treated");
      Require.sameLength(
          propensity.length, controlOutcome.length, "predicted outcome if not treated");
    }
  }

  /** Γ with the given nuisances, in the unit of the outcome. */
  public static double[] of(double[] outcome, boolean[] treated, Nuisances nuisances) {
    Require.bothArms(treated);
    Require.finite(outcome, "outcome");
    Require.sameLength(treated.length, outcome.length, "outcome");
    Require.sameLength(treated.length, nuisances.propensity.length, "propensity");
    double[] scores = new double[outcome.length];
    for (int i = 0; i < scores.length; i++) {
      double ifTreated = nuisances.treatedOutcome[i];
      double ifNot = nuisances.controlOutcome[i];
      double residual =
          treated[i]
              ? (outcome[i] - ifTreated) / nuisances.propensity[i]
              : -(outcome[i] - ifNot) / (1 - nuisances.propensity[i]);
      scores[i] = ifTreated - ifNot + residual;
    }
    Require.finite(scores, "doubly robust score (is a propensity exactly 0 or 1?)");
    return scores;
  }

  /**
   * Γ of a randomised trial with known or constant propensities: μ₁ and μ₀ are the arms' means,
   * weighted by 1/e and 1/(1 − e).
   */
  public static double[] ofTrial(double[] outcome, boolean[] treated, double[] propensity) {
    double[] weights = Estimand.ATE.weights(propensity, treated);
    Require.finite(outcome, "outcome");
    Require.sameLength(treated.length, outcome.length, "outcome");
    double[] ifTreated = new double[outcome.length];
    double[] ifNot = new double[outcome.length];
    Arrays.fill(ifTreated, Arm.weightedMean(outcome, treated, weights, true));
    Arrays.fill(ifNot, Arm.weightedMean(outcome, treated, weights, false));
    return of(outcome, treated, new Nuisances(propensity, ifTreated, ifNot));
  }

  /** Γ of a randomised trial whose propensity is the share of treated rows. */
  public static double[] ofTrial(double[] outcome, boolean[] treated) {
    Require.bothArms(treated);
    double[] propensity = new double[treated.length];
    Arrays.fill(propensity, (double) Arm.count(treated, true) / treated.length);
    return ofTrial(outcome, treated, propensity);
  }

  private DoublyRobustScores() {}
}
