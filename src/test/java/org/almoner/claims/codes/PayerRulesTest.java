package org.almoner.claims.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.deadline.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deadlines counted by hand with a calendar. */
class PayerRulesTest {
  private static final String PAYER = "60054";
  private static final LocalDate NOTICE = LocalDate.of(2026, 2, 2);
  private static final LocalDate SERVICE = LocalDate.of(2026, 1, 5);

  @Test
  void withoutRulesTheListsReadAsTheyAre() {
    CodeLists lists = CodeLists.packed();

    assertThat(lists.of(PAYER)).isSameAs(lists);
    assertThat(with(rule("appeal_1", "*", "60")).of("87726")).isNotNull();
    assertThat(appeal(with(rule("appeal_1", "*", "60")), "87726", "CI"))
        .isEqualTo(appeal(lists, PAYER, "CI"))
        .isEqualTo("2026-08-01");
  }

  @Test
  void anAppealWindowOfAPayerComesBeforeTheOneOfItsFilingCode() {
    assertThat(appeal(with(rule("appeal_1", "*", "60")), PAYER, "CI")).isEqualTo("2026-04-03");
    assertThat(appeal(with(rule("appeal_1", "*", "60 days + 5")), PAYER, "CI"))
        .isEqualTo("2026-04-08");
    assertThat(appeal(with(rule("appeal_1", "*", "1 years")), PAYER, "CI")).isEqualTo("2027-02-02");
    assertThat(appeal(with(rule("appeal_1", "*", "60")), PAYER, null)).isEqualTo("2026-04-03");
  }

  @Test
  void aWindowOfAFilingCodeComesBeforeThatOfAny() {
    CodeLists lists = with(rule("appeal_1", "*", "60"), rule("appeal_1", "16", "30"));

    assertThat(appeal(lists, PAYER, "16")).isEqualTo("2026-03-04");
    assertThat(appeal(lists, PAYER, "CI")).isEqualTo("2026-04-03");
  }

  @Test
  void aRuleHoldsOnItsFirstAndLastDayAndTheLaterOfTwoCounts() {
    CodeLists lists =
        with(
            dated("appeal_1", "10", null, null),
            dated("appeal_1", "20", NOTICE, NOTICE),
            dated("appeal_1", "30", NOTICE.plusDays(1), null));

    assertThat(days(lists, NOTICE.minusDays(1))).isEqualTo(10);
    assertThat(days(lists, NOTICE)).isEqualTo(20);
    assertThat(days(lists, NOTICE.plusDays(1))).isEqualTo(30);
  }

  @Test
  void aCorrectedClaimIsDueByItsOwnWindowElseByThatOfFiling() {
    CodeLists own = with(rule("corrected_claim", "*", "90"));
    CodeLists filing = with(rule("timely_filing", "*", "1 years"));

    assertThat(deadlines(own, "MC").correctedClaim()).isEqualTo("2026-05-03");
    assertThat(deadlines(filing, "MC").correctedClaim()).isEqualTo("2027-01-05");
    assertThat(deadlines(filing, "CI").correctedClaim())
        .isEqualTo(deadlines(CodeLists.packed(), "CI").correctedClaim());
  }

  @Test
  void aPayerGivesAReasonAnotherClass() {
    ReasonCodes reasons =
        with(rule("carc", "45", "denial"), rule("carc", "50", "contractual")).of(PAYER).reasons();

    assertThat(reasons.amountClass(reason("CO", "45"))).isEqualTo(AmountClass.DENIAL);
    assertThat(reasons.amountClass(reason("CO", "50"))).isEqualTo(AmountClass.CONTRACTUAL);
    assertThat(reasons.amountClass(reason("PR", "50")))
        .isEqualTo(AmountClass.PATIENT_RESPONSIBILITY);
    assertThat(reasons.amountClass(reason("CO", "29"))).isEqualTo(AmountClass.DENIAL);
  }

  @Test
  void whatOnlyThePayerDeniesHasNoCauseUnlessItsRemarksTellOne() {
    ReasonCodes reasons =
        with(rule("carc", "45", "denial"), rule("carc", "998", "denial")).of(PAYER).reasons();

    for (String code : List.of("45", "998")) {
      assertThat(reasons.find(reason("CO", code)))
          .hasValueSatisfying(
              each -> {
                assertThat(each.rootCause()).isEqualTo(RootCause.UNKNOWN);
                assertThat(each.generic()).isTrue();
              });
    }
  }

  @Test
  void aClassThatAPayerGivesComesBeforeWhatMedicareMeansByManagedCare() {
    ReasonCodes reasons = with(rule("carc", "24", "capitation")).of(PAYER).reasons();

    assertThat(reasons.amountClass(new ReasonContext("CO", "24", "MB", NOTICE)))
        .isEqualTo(AmountClass.CAPITATION);
  }

  @Test
  void silenceOfAPayerTellsAfterItsOwnDaysByTheDateOfSubmission() {
    PayerRules rules =
        PayerRules.of(
            List.of(
                dated("maturity_days", "90", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))));

    assertThat(rules.maturityDays(PAYER, LocalDate.of(2026, 6, 30))).isEqualTo(OptionalInt.of(90));
    assertThat(rules.maturityDays(PAYER, LocalDate.of(2026, 7, 1))).isEmpty();
    assertThat(rules.maturityDays(PAYER, null)).isEmpty();
    assertThat(rules.maturityDays("87726", SERVICE)).isEmpty();
    assertThat(rules.maturityDays(null, SERVICE)).isEmpty();
  }

  @Test
  void aWindowThatIsNoLengthIsRefused() {
    assertThatThrownBy(() -> appeal(with(rule("appeal_1", "*", "soon")), PAYER, "CI"))
        .hasMessage("A window is days or years, such as 120 days + 5");
  }

  private static @Nullable String appeal(CodeLists lists, String payer, @Nullable String filing) {
    LocalDate last = Deadlines.of(new Notice(NOTICE, filing, SERVICE), lists.of(payer)).appeal();
    return last == null ? null : last.toString();
  }

  private static Deadlines deadlines(CodeLists lists, String filing) {
    return Deadlines.of(new Notice(NOTICE, filing, SERVICE), lists.of(PAYER));
  }

  private static int days(CodeLists lists, LocalDate notice) {
    return lists.of(PAYER).windows().find(AppealStep.APPEAL_1, "CI", notice).orElseThrow().length();
  }

  private static ReasonContext reason(String group, String code) {
    return new ReasonContext(group, code, "CI", NOTICE);
  }

  private static CodeLists with(PayerRule... rules) {
    return CodeLists.packed().with(PayerRules.of(List.of(rules)));
  }

  private static PayerRule rule(String kind, String code, String value) {
    return new PayerRule(PAYER, kind, code, value, new Validity(null, null));
  }

  private static PayerRule dated(
      String kind, String value, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new PayerRule(PAYER, kind, "*", value, new Validity(from, to));
  }
}
