package org.almoner.claims.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.almoner.claims.codes.DenialTexts;
import org.almoner.claims.codes.LabelledText;

/**
 * How good the suggestions are on sentences that the model has not seen: each fifth of a cause's
 * sentences is guessed from the others and all labels, and calibrated by the guesses of the others.
 *
 * @param guesses one a sentence
 */
record OutOfFold(List<Guess> guesses) {
  static final double PRECISION = 0.9;
  static final double SHARE = 0.1;
  private static final int FOLDS = 5;

  static OutOfFold of(DenialTexts texts) {
    List<LabelledText> sentences =
        texts.sentences().stream().sorted(Comparator.comparing(LabelledText::cause)).toList();
    List<List<Guess>> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledText> seen = new ArrayList<>(texts.labels());
      List<LabelledText> unseen = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(sentences.get(i));
      }
      CauseModel model = CauseModel.fit(seen);
      folds.add(unseen.stream().map(sentence -> Guess.of(model, sentence)).toList());
    }
    return new OutOfFold(calibrated(folds));
  }

  private static List<Guess> calibrated(List<List<Guess>> folds) {
    List<Guess> calibrated = new ArrayList<>();
    for (List<Guess> fold : folds) {
      List<Guess> others =
          folds.stream().filter(other -> other != fold).flatMap(List::stream).toList();
      double sharpness = Guess.sharpness(others);
      fold.forEach(guess -> calibrated.add(guess.with(sharpness)));
    }
    return List.copyOf(calibrated);
  }

  /** Of all guesses: that of the model that has seen all sentences. */
  double sharpness() {
    return Guess.sharpness(guesses);
  }

  /** Share of right guesses. */
  double accuracy() {
    return (double) guesses.stream().filter(Guess::isRight).count() / guesses.size();
  }

  /**
   * The lowest confidence from which at least nine of ten guesses are right; empty where there is
   * none.
   */
  OptionalDouble precise() {
    return guesses.stream()
        .mapToDouble(Guess::confidence)
        .filter(threshold -> precision(threshold) >= PRECISION)
        .min();
  }

  /** {@link #precise}, where it lets through a tenth of the sentences at least. */
  OptionalDouble threshold() {
    OptionalDouble precise = precise();
    return precise.isPresent() && share(precise.getAsDouble()) >= SHARE
        ? precise
        : OptionalDouble.empty();
  }

  double share(double threshold) {
    return (double) from(threshold).size() / guesses.size();
  }

  double precision(double threshold) {
    List<Guess> sure = from(threshold);
    return (double) sure.stream().filter(Guess::isRight).count() / sure.size();
  }

  private List<Guess> from(double threshold) {
    return guesses.stream().filter(each -> each.confidence() >= threshold).toList();
  }
}
