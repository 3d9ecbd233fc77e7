package org.almoner.population.condition;

import static org.almoner.population.condition.ChronicCondition.CANCER;
import static org.almoner.population.condition.ChronicCondition.CHRONIC_KIDNEY_DISEASE;
import static org.almoner.population.condition.ChronicCondition.DIABETES;
import static org.almoner.population.condition.ChronicCondition.HEART_FAILURE;
import static org.almoner.population.condition.ChronicCondition.HYPERTENSION;
import static org.almoner.population.condition.ChronicCondition.STROKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.junit.jupiter.api.Test;

class ConditionCodesTest {
  private static final ConditionCodes CODES = ConditionCodes.load(LocalDate.of(2026, 1, 1));

  @Test
  void aCodeHasEveryConditionWithAPrefixOfIt() {
    assertThat(of("I13.0")).containsOnly(HYPERTENSION, HEART_FAILURE, CHRONIC_KIDNEY_DISEASE);
    assertThat(of("I13.10")).containsOnly(HYPERTENSION, CHRONIC_KIDNEY_DISEASE);
    assertThat(of("E11.22")).containsOnly(DIABETES, CHRONIC_KIDNEY_DISEASE);
  }

  @Test
  void theLongestPrefixSaysWhetherACodeIsTheCondition() {
    assertThat(of("C43.9")).containsOnly(CANCER);
    assertThat(of("C44.91")).isEmpty();
    assertThat(of("G45.9")).containsOnly(STROKE);
    assertThat(of("G45.4")).isEmpty();
  }

  @Test
  void caseDotsBlanksAndDashesDoNotMatter() {
    assertThat(of(" g459 ")).containsOnly(STROKE);
    assertThat(of("G45-9")).containsOnly(STROKE);
  }

  @Test
  void aPrefixLongerThanTheCodeIsNotItsPrefix() {
    assertThat(of("G4")).isEmpty();
    assertThat(of("")).isEmpty();
  }

  @Test
  void aMappedCodeImpliesTheDiseaseThatItComplicates() {
    assertThat(CODES.of(CodeSystem.SNOMED, "127013003"))
        .containsOnly(DIABETES, CHRONIC_KIDNEY_DISEASE);
    assertThat(CODES.of(CodeSystem.SNOMED, "C43")).isEmpty();
  }

  @Test
  void aConditionIsActiveFromTheDayAfterItsOnsetToTheDayBeforeItsEnd() {
    Condition condition =
        new Condition(
            CodeSystem.ICD10CM, "I10", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 1), null);

    assertThat(condition.isActive(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(condition.isActive(LocalDate.of(2025, 1, 2))).isTrue();
    assertThat(condition.isActive(LocalDate.of(2025, 5, 31))).isTrue();
    assertThat(condition.isActive(LocalDate.of(2025, 6, 1))).isFalse();
  }

  private static Set<ChronicCondition> of(String code) {
    return CODES.of(CodeSystem.ICD10CM, code);
  }
}
