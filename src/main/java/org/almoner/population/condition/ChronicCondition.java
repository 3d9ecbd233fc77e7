package org.almoner.population.condition;

import java.util.EnumSet;
import org.almoner.population.rows.Word;

/** The chronic conditions that features, tiers and programmes know. */
public enum ChronicCondition implements Word {
  DIABETES,
  HYPERTENSION,
  HEART_FAILURE,
  ISCHEMIC_HEART_DISEASE,
  ATRIAL_FIBRILLATION,
  STROKE,
  COPD,
  ASTHMA,
  CHRONIC_KIDNEY_DISEASE,
  DEPRESSION,
  ANXIETY,
  ARTHRITIS,
  DEMENTIA,
  CANCER,
  SUBSTANCE_USE,
  OBESITY,
  HYPERLIPIDEMIA;

  /** Obesity and hyperlipidemia never count as a condition in tiers and programmes. */
  public boolean counts() {
    return this != OBESITY && this != HYPERLIPIDEMIA;
  }

  static EnumSet<ChronicCondition> none() {
    return EnumSet.noneOf(ChronicCondition.class);
  }
}
