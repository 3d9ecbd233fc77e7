package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.config.population.DatedFile;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.condition.ConditionPrefix;

/** The rules of the installation. */
final class Gaps {
  private static final CareGapRules RULES = CareGapRules.load();
  private static final ConditionCodes CODES =
      new ConditionCodes(
          new DatedFile(
                  "conditions_icd10", List.of("condition", "icd10cm_prefix"), List.of("include"))
              .load(
                  row ->
                      new ConditionPrefix(
                          row.oneOf("condition", ChronicCondition.class),
                          row.text("icd10cm_prefix"),
                          row.yes("include")))
              .on(LocalDate.of(2025, 12, 31)),
          Map.of());

  static CareGaps before(LocalDate asOf) {
    return RULES.before(asOf, CODES);
  }

  private Gaps() {}
}
