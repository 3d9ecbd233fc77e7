package org.almoner.population.gap;

import org.almoner.population.rows.Word;

/** What a rule says of a patient whom it means. */
public enum GapStatus implements Word {
  OPEN,
  CLOSED,
  EXCLUDED
}
