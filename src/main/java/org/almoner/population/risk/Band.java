package org.almoner.population.risk;

import org.almoner.population.rows.Word;
import org.almoner.population.terms.Comparison;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.jspecify.annotations.Nullable;

/** How high a risk is, and which intensity of care goes with it. */
public enum Band implements Word {
  LOW("preventive"),
  MEDIUM("standard"),
  HIGH("intensive"),
  UNKNOWN(null);

  private final @Nullable String careIntensity;

  Band(@Nullable String careIntensity) {
    this.careIntensity = careIntensity;
  }

  static Band of(@Nullable Double composite, Constants constants) {
    if (composite == null) {
      return UNKNOWN;
    }
    if (Comparison.below(composite, constants.value(Constant.BAND_MEDIUM))) {
      return LOW;
    }
    return Comparison.below(composite, constants.value(Constant.BAND_HIGH)) ? MEDIUM : HIGH;
  }

  /** preventive, standard or intensive; null where the risk is unknown. */
  public @Nullable String careIntensity() {
    return careIntensity;
  }
}
