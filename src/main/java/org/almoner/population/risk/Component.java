package org.almoner.population.risk;

import org.almoner.population.rows.Word;
import org.almoner.population.terms.Constant;

/** What risk is made of, in the order in which it is told; each from 0 to 1. */
public enum Component implements Word {
  CLINICAL_COMPLEXITY(Constant.CLINICAL_COMPLEXITY_WEIGHT),
  AGE_RISK(Constant.AGE_RISK_WEIGHT),
  FUNCTIONAL_RISK(Constant.FUNCTIONAL_RISK_WEIGHT),
  DISEASE_SPECIFIC(Constant.DISEASE_SPECIFIC_WEIGHT),
  SOCIAL_RISK(Constant.SOCIAL_RISK_WEIGHT);

  private final Constant weight;

  Component(Constant weight) {
    this.weight = weight;
  }

  /** Its weight in the composite. */
  public Constant weight() {
    return weight;
  }
}
