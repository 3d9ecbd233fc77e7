package org.almoner.claims.text;

import java.util.List;
import org.almoner.claims.codes.LabelledText;

/**
 * What a model that has not seen a sentence makes of it.
 *
 * @param scores by cause, as the model gives them
 * @param label place of the right cause among them
 * @param sharpness by which scores are multiplied, so that probabilities are calibrated
 */
record Guess(double[] scores, int label, double sharpness) {
  private static final double STEP = 0.01;
  private static final int STEPS = 500;

  /** Not calibrated. */
  static Guess of(CauseModel model, LabelledText sentence) {
    return new Guess(
        model.scores(HashedWords.of(sentence.text())), model.causes().indexOf(sentence.cause()), 1);
  }

  Guess with(double other) {
    return new Guess(scores, label, other);
  }

  /** Probability of the likeliest cause. */
  double confidence() {
    return CauseModel.probabilities(scores, sharpness)[likeliest(scores)];
  }

  boolean isRight() {
    return likeliest(scores) == label;
  }

  /** The sharpness of the least log loss, up to 5 in steps of 0.01. */
  static double sharpness(List<Guess> guesses) {
    double best = STEP;
    for (int step = 1; step <= STEPS; step++) {
      if (logLoss(guesses, step * STEP) < logLoss(guesses, best)) {
        best = step * STEP;
      }
    }
    return best;
  }

  /** Mean over guesses, of the right causes. */
  static double logLoss(List<Guess> guesses, double sharpness) {
    return guesses.stream()
        .mapToDouble(
            each -> -Math.log(CauseModel.probabilities(each.scores, sharpness)[each.label]))
        .average()
        .orElseThrow();
  }

  static int likeliest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }
}
