package org.almoner.population.tier;

import org.almoner.population.rows.Word;

/** How much care a patient gets, the most intensive first. */
public enum CareTier implements Word {
  CASE_MANAGEMENT,
  COMPLEX_CARE,
  DISEASE_MANAGEMENT,
  STANDARD_CARE,
  PREVENTIVE_CARE;

  /** Meant for few. */
  public boolean isRare() {
    return this == CASE_MANAGEMENT;
  }
}
