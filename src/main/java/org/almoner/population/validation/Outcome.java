package org.almoner.population.validation;

import org.almoner.population.rows.Word;

/** What risk should find. */
public enum Outcome implements Word {
  HOSPITAL_STAY,
  TOP_DECILE_COST
}
