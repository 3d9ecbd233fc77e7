package org.almoner.population.gap;

import java.time.LocalDate;
import org.almoner.population.condition.ConditionCodes;

/** The rules of the installation. */
final class Gaps {
  private static final CareGapRules RULES = CareGapRules.load();

  static CareGaps before(LocalDate asOf) {
    return RULES.before(asOf, ConditionCodes.load(asOf.minusDays(1)));
  }

  private Gaps() {}
}
