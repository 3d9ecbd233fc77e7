package org.almoner.stats.prediction;

import java.util.Arrays;
import org.almoner.stats.Estimate;
import org.almoner.stats.Require;

/**
 * Whether predictions spread as outcomes do (Cox 1958): the logistic regression of an outcome on
 * the log odds of its prediction. Slope 1 and intercept 0 where predictions are probabilities;
 * slope below 1 where they are too extreme, 0 where they say nothing.
 *
 * <pre>
 *   logit P(y = 1) = a + b·logit(p)        by maximum likelihood; errors from its information
 * </pre>
 *
 * <p>As {@code val.prob} of R's rms, predictions of exactly 0 or 1 are left out: they have no log
 * odds.
 *
 * @param intercept a
 * @param slope b
 * @param rows that were used
 */
public record LogisticCalibration(Estimate intercept, Estimate slope, long rows) {
  private static final int MOST_STEPS = 100;
  private static final double PRECISION = 1e-13;
  private static final double ROUNDING = 1e-9;
  private static final Estimate NOT_ESTIMABLE = new Estimate(Double.NaN, Double.NaN);

  /**
   * Fits outcomes to predictions; NaN where a single class or a single prediction is left, or where
   * predictions part the classes and no slope is steep enough.
   *
   * @param predicted probabilities
   * @param positive class of each row
   */
  public static LogisticCalibration of(double[] predicted, boolean[] positive) {
    Require.probabilities(predicted, "predicted probability");
    Require.sameLength(predicted.length, positive.length, "class");
    int used = 0;
    double[] odds = new double[predicted.length];
    boolean[] outcome = new boolean[predicted.length];
    for (int i = 0; i < predicted.length; i++) {
      if (predicted[i] > 0 && predicted[i] < 1) {
        odds[used] = Math.log(predicted[i] / (1 - predicted[i]));
        outcome[used++] = positive[i];
      }
    }
    double[] usedOdds = Arrays.copyOf(odds, used);
    boolean[] usedOutcome = Arrays.copyOf(outcome, used);
    return isParted(usedOdds, usedOutcome)
        ? new LogisticCalibration(NOT_ESTIMABLE, NOT_ESTIMABLE, used)
        : fit(usedOdds, usedOutcome);
  }

  /** Whether all of one class lie on one side of all of the other, or there is only one. */
  private static boolean isParted(double[] odds, boolean[] outcome) {
    double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < odds.length; i++) {
      int side = outcome[i] ? 1 : 0;
      least[side] = Math.min(least[side], odds[i]);
      most[side] = Math.max(most[side], odds[i]);
    }
    return !(most[0] > least[1] && most[1] > least[0]);
  }

  private static LogisticCalibration fit(double[] odds, boolean[] outcome) {
    Likelihood at = Likelihood.at(0, 0, odds, outcome);
    for (int step = 0; step < MOST_STEPS; step++) {
      Likelihood next = at.step(1, odds, outcome);
      for (double part = 0.5; next.isWorseThan(at) && part > PRECISION; part /= 2) {
        next = at.step(part, odds, outcome);
      }
      boolean isDone =
          Math.abs(next.slope - at.slope) <= PRECISION * (1 + Math.abs(at.slope))
              && Math.abs(next.intercept - at.intercept)
                  <= PRECISION * (1 + Math.abs(at.intercept));
      at = next;
      if (isDone) {
        break;
      }
    }
    return new LogisticCalibration(
        new Estimate(at.intercept, Math.sqrt(at.spread / at.determinant())),
        new Estimate(at.slope, Math.sqrt(at.weight / at.determinant())),
        odds.length);
  }

  /**
   * The logarithm of the likelihood at a line, its derivatives, and the information: weight, middle
   * and spread are Σw, Σwx and Σwx².
   */
  private record Likelihood(
      double intercept,
      double slope,
      double value,
      double byIntercept,
      double bySlope,
      double weight,
      double middle,
      double spread) {

    static Likelihood at(double intercept, double slope, double[] odds, boolean[] outcome) {
      double value = 0;
      double byIntercept = 0;
      double bySlope = 0;
      double weight = 0;
      double middle = 0;
      double spread = 0;
      for (int i = 0; i < odds.length; i++) {
        double line = intercept + slope * odds[i];
        double p = 1 / (1 + Math.exp(-line));
        double residual = (outcome[i] ? 1 : 0) - p;
        double w = p * (1 - p);
        value -= Math.log1p(Math.exp(outcome[i] ? -line : line));
        byIntercept += residual;
        bySlope += residual * odds[i];
        weight += w;
        middle += w * odds[i];
        spread += w * odds[i] * odds[i];
      }
      return new Likelihood(intercept, slope, value, byIntercept, bySlope, weight, middle, spread);
    }

    /**
     * Beyond what rounding does: near the largest likelihood all are equal, and steps still help.
     */
    boolean isWorseThan(Likelihood other) {
      return value < other.value - ROUNDING * (1 + Math.abs(other.value));
    }

    double determinant() {
      return weight * spread - middle * middle;
    }

    /** A part of Newton's step. */
    Likelihood step(double part, double[] odds, boolean[] outcome) {
      double toIntercept = (spread * byIntercept - middle * bySlope) / determinant();
      double toSlope = (weight * bySlope - middle * byIntercept) / determinant();
      return at(intercept + part * toIntercept, slope + part * toSlope, odds, outcome);
    }
  }
}
