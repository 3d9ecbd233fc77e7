package org.almoner.claims;

import static org.almoner.claims.StoryText.SENT;
import static org.almoner.claims.StoryText.answer;
import static org.almoner.claims.StoryText.page;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.PayerRule;
import org.almoner.claims.codes.PayerRules;
import org.almoner.claims.codes.Validity;
import org.almoner.claims.decide.Perspective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a page has to tell of what is due of every claim, whatever the case: docs/claims-show.md.
 */
class StoriesTellTest {
  @Test
  void anAcknowledgementIsAskedForOnADay() {
    assertThat(page("2026-01-12", SENT))
        .contains("on 2026-01-14  If no acknowledgement (277CA) has come by then: ask");
    assertThat(page("2026-01-15", SENT))
        .contains("No acknowledgement has come since 2026-01-10: ask");
  }

  @Test
  void aClaimIsSentOnTheLastWorkingDayOfTimelyFiling() {
    assertThat(LocalDate.parse("2026-07-04").getDayOfWeek().name()).isEqualTo("SATURDAY");
    assertThat(page("2026-01-12", SENT))
        .contains(
            "by 2026-07-02  If it did not arrive, send it again, as a new claim (frequency 1,")
        .contains("by 2026-07-04 (180 days after the service, assumed: the contract may say");
    assertThat(page("2026-07-03", SENT)).contains("by 2026-07-04  If it did not arrive");
    assertThat(page("2026-07-05", SENT))
        .contains("timely filing ended on 2026-07-04")
        .doesNotContain("by 2026-07-04  If it did not arrive");
  }

  @Test
  void aDecisionIsAskedForAfterThirtyDays() {
    Tables pended = answer("5", "0", "CO*133*100");

    assertThat(page("2026-02-02", SENT, pended))
        .contains("Send what the payer asks for, at once")
        .contains("on 2026-03-03  If it has not come by then: ask for the payer's decision");
    assertThat(page("2026-03-04", SENT, pended))
        .contains("Nothing has come since 2026-02-01: ask now");
  }

  @Test
  void aLetterIsPostedBeforeTheDayOfArrival() {
    Tables denied = answer("1", "0", "CO*50*100");

    assertThat(page("2026-02-02", SENT, denied))
        .contains("by 2026-07-31  First choice: an appeal")
        .contains("a letter posted by 2026-07-24");
    assertThat(page("2026-07-27", SENT, denied)).contains("it is too late for a letter");
    assertThat(page("2026-08-01", SENT, denied))
        .contains("No appeal: its last day was 2026-07-31 (180 days after the payer's notice")
        .contains("Too late for a corrected claim: its last day was 2026-07-31");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // reason, what comes first, what follows
    "197, 'First choice: a corrected claim', 'If that fails: an appeal, which for this cause may'",
    "27, 'First choice: find the plan', 'Only if no other plan has to pay: a corrected claim'",
    "27, 'Only if no other plan has to pay: a corrected claim', 'Only if the payer is wrong: an"
        + " appeal'",
    "4, 'First choice: a corrected claim', 'Only if the payer is wrong: an appeal'",
    "29, 'First choice: an appeal', 'Only if something was billed wrongly: a corrected claim'",
    "50, 'First choice: an appeal', 'Only if something was billed wrongly: a corrected claim'",
    "22, 'First choice: find the plan', 'Only if something was billed wrongly: a corrected claim'",
    "16, 'First choice: a corrected claim', 'No appeal: it does not mend this cause'"
  })
  void whatHelpsComesFirst(String carc, String first, String then) {
    String page = page("2026-02-02", SENT, answer("1", "0", "CO*" + carc + "*100"));

    assertThat(page).contains(first).contains(then);
    assertThat(page.indexOf(first)).isLessThan(page.indexOf(then));
    assertThat(page.split("First choice", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"197", "27", "4", "18", "29", "50", "22", "16", "252", "204", "119", "97", "242"})
  void aDenialThatIsNotThePatientsSendsThePatientNoBill(String carc) {
    String providers = page("2026-02-02", SENT, answer("1", "0", "CO*" + carc + "*100"));

    assertThat(providers)
        .contains("Denied, not to be billed to the patient")
        .containsPattern("The patient owes: send no bill +0\\.00")
        .doesNotContain("statement to the patient", ": bill the patient", "PSP");
  }

  @Test
  void aDenialThatIsThePatientsSaysWhatTheyMayBeAsked() {
    assertThat(page("2026-02-02", SENT, answer("1", "0", "PR*27*100")))
        .contains("Denied, the payer says that the patient owes it")
        .contains("statement to the patient")
        .doesNotContain("The patient owes: send no bill", "no bill to the patient");
  }

  @Test
  void anotherPlanHasALastDayTooAndAtOnceIsSaidOnceItIsPast() {
    Tables denied = answer("1", "0", "CO*27*100");

    assertThat(page("2026-02-02", SENT, denied))
        .contains("by 2026-04-03  First choice: find the plan that has to pay, and bill it.");
    assertThat(page("2026-04-06", SENT, denied))
        .contains("the shortest usual one was 2026-04-05, others have up to a year: at once")
        .doesNotContain("by 2026-04-03");
  }

  @Test
  void aWindowThatThePayerAgreedToIsToldAsSuch() {
    PayerRules rules =
        PayerRules.of(
            List.of(new PayerRule("SUN01", "appeal_1", "12", "45", new Validity(null, null))));
    Perspective agreed =
        new Perspective(LocalDate.of(2026, 2, 2), 60, CodeLists.packed().with(rules));

    assertThat(page(agreed, SENT, answer("1", "0", "CO*50*100")))
        .contains("by 2026-03-18 (45 days after the payer's notice, as agreed with the payer)");
  }

  @Test
  void whatMedicarePartBDecidedIsReopenedWithinAYearOfItsNotice() {
    assertThat(page("2026-02-02", SENT, filed("MB", "1", "CO*4*100")))
        .contains("by 2027-02-01  First choice: a reopening of this decision")
        .contains("by 2027-02-01 (1 year after the payer's notice)")
        .contains("by 2027-01-05  Otherwise: a new claim (frequency 1), corrected")
        .contains("by 2027-01-05 (1 year after the service)")
        .doesNotContain("frequency 7");
    assertThat(page("2027-01-20", SENT, filed("MB", "1", "CO*4*100")))
        .contains("by 2027-02-01  First choice: a reopening of this decision")
        .contains("Too late for a new claim: its last day was 2027-01-05");
    assertThat(page("2026-02-02", SENT, filed("MB", "4", "CO*4*100")))
        .contains("First choice: a new claim (frequency 1);")
        .doesNotContain("reopening");
  }

  @Test
  void theMostThatFederalLawAllowsIsAssumedOfAState() {
    assertThat(page("2026-02-02", SENT, filed("MC", "1", "CO*4*100")))
        .contains("(1 year after the service, assumed: it is the most that federal law allows");
  }

  @Test
  void aDenialThatIsThePatientsIsNotBilledBeforeItsRemedyFailed() {
    assertThat(page("2026-02-02", SENT, answer("1", "0", "PR*197*100")))
        .contains("no bill to the patient before all of this has failed");
  }

  /** Of a payer of another kind: CLP06. */
  private static Tables filed(String filing, String status, String adjustment) {
    return remittance(
        2,
        "2026-02-01",
        "T2",
        loop("A1", status, "100", "0", "ICN1", "M1", "99213", "20260105", adjustment)
            .replace("**12*", "**%s*".formatted(filing)));
  }
}
