package org.almoner.population.programme;

import org.almoner.population.rows.Word;

/** A programme for those who have a condition, or several. */
public enum Programme implements Word {
  DIABETES,
  CARDIOVASCULAR,
  MENTAL_HEALTH,
  MULTIMORBIDITY
}
