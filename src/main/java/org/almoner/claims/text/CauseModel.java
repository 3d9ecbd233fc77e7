package org.almoner.claims.text;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.almoner.claims.codes.LabelledText;

/**
 * Multinomial logistic regression of causes on hashed words, fitted by gradient descent on the mean
 * log loss with a ridge penalty: P(cause | words) = softmax(words · weights). Deterministic.
 */
final class CauseModel implements Serializable {
  private static final int ROUNDS = 400;
  private static final double RATE = 4;
  private static final double PENALTY = 3e-4;

  private final List<String> causes;

  /** By place and cause; the last place is the intercept. */
  private final double[][] weights;

  private CauseModel(List<String> causes) {
    this.causes = causes;
    this.weights = new double[HashedWords.PLACES + 1][causes.size()];
  }

  static CauseModel fit(List<LabelledText> texts) {
    CauseModel model =
        new CauseModel(
            List.copyOf(new TreeSet<>(texts.stream().map(LabelledText::cause).toList())));
    List<HashedWords> words = texts.stream().map(each -> HashedWords.of(each.text())).toList();
    int[] labels = texts.stream().mapToInt(each -> model.causes.indexOf(each.cause())).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      model.step(words, labels);
    }
    return model;
  }

  private void step(List<HashedWords> words, int[] labels) {
    double[][] gradient = new double[weights.length][];
    double share = RATE / labels.length;
    for (int row = 0; row < labels.length; row++) {
      double[] error = probabilities(scores(words.get(row)), 1);
      error[labels[row]] -= 1;
      add(gradient, HashedWords.PLACES, share, error);
      words
          .get(row)
          .weights()
          .forEach((place, weight) -> add(gradient, place, share * weight, error));
    }
    for (int place = 0; place < weights.length; place++) {
      for (int cause = 0; cause < causes.size(); cause++) {
        weights[place][cause] *= 1 - RATE * PENALTY;
        weights[place][cause] -= gradient[place] == null ? 0 : gradient[place][cause];
      }
    }
  }

  private void add(double[][] gradient, int place, double factor, double[] error) {
    if (gradient[place] == null) {
      gradient[place] = new double[causes.size()];
    }
    for (int cause = 0; cause < error.length; cause++) {
      gradient[place][cause] += factor * error[cause];
    }
  }

  double[] scores(HashedWords words) {
    double[] scores = weights[HashedWords.PLACES].clone();
    words
        .weights()
        .forEach(
            (place, weight) -> {
              for (int cause = 0; cause < scores.length; cause++) {
                scores[cause] += weight * weights[place][cause];
              }
            });
    return scores;
  }

  List<String> causes() {
    return causes;
  }

  /**
   * @param sharpness by which scores are multiplied before: below 1 a model that is too sure
   */
  static double[] probabilities(double[] scores, double sharpness) {
    double[] probabilities = new double[scores.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(sharpness * (scores[i] - largest));
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
