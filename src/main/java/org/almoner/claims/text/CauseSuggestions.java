package org.almoner.claims.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
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
    return new CauseSuggestions(CauseModel.fit(all), tested, new ModelCard(texts, tested).text());
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
}
