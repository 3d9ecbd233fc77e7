package org.almoner.claims.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.almoner.claims.codes.DenialTexts;
import org.almoner.claims.codes.LabelledText;

/**
 * Suggests a cause for what people wrote of a denial, where codes leave it open: CLAIMS 5. Below
 * the confidence from which nine of ten are right on unseen sentences it suggests none; where that
 * would leave less than a tenth of the sentences it suggests none at all.
 */
public final class CauseSuggestions implements Serializable {
  private final CauseModel model;
  private final double sharpness;
  private final double threshold;
  private final String card;

  private CauseSuggestions(CauseModel model, OutOfFold tested, String card) {
    this.model = model;
    this.sharpness = tested.sharpness();
    this.threshold = tested.threshold().orElse(Double.POSITIVE_INFINITY);
    this.card = card;
  }

  /** Learnt from texts, anew on each call and always the same. */
  public static CauseSuggestions of(DenialTexts texts) {
    List<LabelledText> all = new ArrayList<>(texts.sentences());
    all.addAll(texts.labels());
    OutOfFold tested = OutOfFold.of(texts);
    return new CauseSuggestions(CauseModel.fit(all), tested, card(texts, tested));
  }

  public boolean isOn() {
    return threshold <= 1;
  }

  /** The likeliest cause of a text. */
  public Suggestion suggest(String text) {
    double[] probabilities =
        CauseModel.probabilities(model.scores(HashedWords.of(text)), sharpness);
    int likeliest = Guess.likeliest(probabilities);
    double confidence = probabilities[likeliest];
    return new Suggestion(
        confidence >= threshold ? model.causes().get(likeliest) : null, confidence);
  }

  /** What it is, on what it was tested, and whether it is on. */
  public String card() {
    return card;
  }

  private static String card(DenialTexts texts, OutOfFold tested) {
    OptionalDouble precise = tested.precise();
    String reach =
        precise.isEmpty()
            ? "no confidence holds that"
            : String.format(
                Locale.ROOT,
                "a confidence of at least %.3f holds it, and %.1f %% of the sentences have it",
                precise.getAsDouble(),
                100 * tested.share(precise.getAsDouble()));
    return String.format(
        Locale.ROOT,
        """
        # Causes suggested by free text

        | | |
        |---|---|
        | what | multinomial logistic regression on hashed beginnings of words, ridge penalty |
        | learnt from | %d invented sentences of %d causes, and %d labels of reasons that deny |
        | tested on | each fifth of the sentences of a cause, by a model that has not seen it |
        | right out of fold | %.1f %% of %d |
        | calibrated by | one factor on the scores: %.2f |
        | wanted | %.0f %% right among what is suggested, and at least %.0f %% of the sentences |
        | found | %s |
        | so it is | **%s** |

        The figures are of sentences made up for this purpose, %d a cause: of real letters it may know less.
        """,
        texts.sentences().size(),
        texts.sentences().stream().map(LabelledText::cause).distinct().count(),
        texts.labels().size(),
        100 * tested.accuracy(),
        tested.guesses().size(),
        tested.sharpness(),
        100 * OutOfFold.PRECISION,
        100 * OutOfFold.SHARE,
        reach,
        tested.threshold().isPresent()
            ? "on"
            : "off: no cause is suggested, a person reads the text",
        texts.sentences().size()
            / texts.sentences().stream().map(LabelledText::cause).distinct().count());
  }
}
