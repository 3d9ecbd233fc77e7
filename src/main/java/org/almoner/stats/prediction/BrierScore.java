package org.almoner.stats.prediction;

import java.util.Arrays;
import org.almoner.stats.Require;

/**
 * The mean squared error of predicted probabilities (Brier 1950), and what it gains over always
 * predicting the observed rate.
 *
 * <pre>  score = mean (p − y)²      skill = 1 − score / (ȳ(1 − ȳ))</pre>
 *
 * @param score 0 is perfect, 0.25 a coin
 * @param skill 1 is perfect, 0 no better than the rate; NaN where all outcomes are the same
 */
public record BrierScore(double score, double skill) {

  public static BrierScore of(double[] predicted, double[] outcome) {
    double[] ones = new double[predicted.length];
    Arrays.fill(ones, 1);
    return of(predicted, outcome, ones);
  }

  /**
   * The score with weighted rows.
   *
   * @param predicted probabilities
   * @param outcome 0 or 1
   * @param weights not negative
   */
  public static BrierScore of(double[] predicted, double[] outcome, double[] weights) {
    Require.probabilities(predicted, "predicted probability");
    Require.binary(outcome, "outcome");
    Require.nonNegative(weights, "weights");
    Require.sameLength(predicted.length, outcome.length, "outcome");
    Require.sameLength(predicted.length, weights.length, "weights");
    double total = 0;
    double squares = 0;
    double events = 0;
    for (int i = 0; i < predicted.length; i++) {
      double error = predicted[i] - outcome[i];
      total += weights[i];
      squares += weights[i] * error * error;
      events += weights[i] * outcome[i];
    }
    double rate = events / total;
    double score = squares / total;
    return new BrierScore(score, 1 - score / (rate * (1 - rate)));
  }
}
