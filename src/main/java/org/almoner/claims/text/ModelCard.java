package org.almoner.claims.text;

import java.util.Locale;
import java.util.OptionalDouble;
import org.almoner.claims.codes.DenialTexts;
import org.almoner.claims.codes.LabelledText;

/** What the suggestions are learnt from, how they were tested, and whether they are on. */
record ModelCard(DenialTexts texts, OutOfFold tested) {
  private static final String FORM =
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

      The figures are of sentences made up for this purpose: of real letters it may know less.
      """;

  String text() {
    return String.format(
        Locale.ROOT,
        FORM,
        texts.sentences().size(),
        texts.sentences().stream().map(LabelledText::cause).distinct().count(),
        texts.labels().size(),
        100 * tested.accuracy(),
        tested.guesses().size(),
        tested.sharpness(),
        100 * OutOfFold.PRECISION,
        100 * OutOfFold.SHARE,
        found(),
        tested.threshold().isPresent()
            ? "on"
            : "off: no cause is suggested, a person reads the text");
  }

  private String found() {
    OptionalDouble precise = tested.precise();
    return precise.isEmpty()
        ? "no confidence holds that"
        : String.format(
            Locale.ROOT,
            "a confidence of at least %.3f holds it, and %.1f %% of the sentences have it",
            precise.getAsDouble(),
            100 * tested.share(precise.getAsDouble()));
  }
}
