package org.almoner.access.coverage;

import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Labelled;

/** How sure the reading of a formulary is. */
public enum Confidence implements Labelled {
  LOW(Constant.CONFIDENCE_LOW),
  PARTIAL(Constant.CONFIDENCE_PARTIAL),
  HIGH(Constant.CONFIDENCE_HIGH);

  private final Constant weight;

  Confidence(Constant weight) {
    this.weight = weight;
  }

  /** What the initiation proxy is multiplied with. */
  public Constant weight() {
    return weight;
  }
}
