package org.almoner.claims.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonCodesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);
  private final CodeLists codes = CodeLists.packed();

  @Test
  void theReasonSaysWhetherItIsADenialAndTheGroupWhoOwes() {
    assertThat(classOf("CO", "50", "12")).isEqualTo(AmountClass.DENIAL);
    assertThat(classOf("PR", "27", "12")).isEqualTo(AmountClass.DENIAL);
    assertThat(classOf("CO", "45", "12")).isEqualTo(AmountClass.CONTRACTUAL);
    assertThat(classOf("PR", "45", "12")).isEqualTo(AmountClass.PATIENT_RESPONSIBILITY);
    assertThat(classOf("OA", "94", "12")).isEqualTo(AmountClass.INCREASE);
  }

  @Test
  void aCapitatedVisitIsADenialFromMedicareOnly() {
    assertThat(classOf("CO", "24", "HM")).isEqualTo(AmountClass.CAPITATION);
    assertThat(classOf("CO", "24", null)).isEqualTo(AmountClass.CAPITATION);
    assertThat(classOf("CO", "24", "MB")).isEqualTo(AmountClass.DENIAL);
    assertThat(codes.reasons().find(new ReasonContext("CO", "24", "MA", DATE)))
        .hasValueSatisfying(
            each -> assertThat(each.rootCause()).isEqualTo(RootCause.ELIGIBILITY_COVERAGE));
  }

  @Test
  void aCodeThatIsNotListedIsUnknownUnderAnyGroup() {
    assertThat(classOf("CO", "998", "12")).isEqualTo(AmountClass.UNKNOWN);
    assertThat(classOf("PR", "998", "12")).isEqualTo(AmountClass.UNKNOWN);
    assertThat(classOf("CO", null, "12")).isEqualTo(AmountClass.UNKNOWN);
  }

  @Test
  void aRowHoldsOnItsFirstAndLastDay() {
    Validity year = new Validity(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    assertThat(year.holds(LocalDate.of(2024, 12, 31))).isFalse();
    assertThat(year.holds(LocalDate.of(2025, 1, 1))).isTrue();
    assertThat(year.holds(LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(year.holds(LocalDate.of(2026, 1, 1))).isFalse();
  }

  @Test
  void aRowOfUnknownStartReadsWhateverIsOlder() {
    assertThat(new Validity(LocalDate.of(1995, 1, 1), null).holds(LocalDate.of(1990, 1, 1)))
        .isTrue();
    assertThat(codes.reasons().find("42", LocalDate.of(2004, 6, 1))).isPresent();
  }

  @Test
  void theFirstRemarkThatNamesACauseDecides() {
    assertThat(codes.remarks().cause(List.of("N999", "N382", "M127")))
        .hasValue("eligibility_coverage");
    assertThat(codes.remarks().cause(List.of("N781", "N807"))).isEmpty();
  }

  @Test
  void everyCauseOfADenialHasItsWorkflow() {
    assertThat(CodeRow.each("carc", ReasonCode::of))
        .hasSizeGreaterThan(300)
        .allSatisfy(
            each ->
                assertThat(codes.workflows().of(each.rootCause()))
                    .as(each.code())
                    .isNotEqualTo(Workflows.MANUAL));
  }

  @Test
  void verdictsAndKindsAreRead() {
    assertThat(codes.verdicts().ofCategory("A7")).isEqualTo("rejected");
    assertThat(codes.verdicts().ofCategory("A1")).isEqualTo("received");
    assertThat(codes.verdicts().ofCategory("Z9")).isEqualTo("?");
    assertThat(codes.verdicts().ofCode("E")).isEqualTo("accepted_with_errors");
    assertThat(codes.verdicts().ofCode(null)).isEqualTo("?");
    assertThat(codes.providerAdjustments().of("FB")).isEqualTo("forward");
    assertThat(codes.providerAdjustments().of("ZZ")).isEqualTo("unknown");
  }

  private AmountClass classOf(String group, @Nullable String code, @Nullable String filing) {
    return codes.reasons().amountClass(new ReasonContext(group, code, filing, DATE));
  }
}
