package org.almoner.claims;

import static org.almoner.claims.X12Text.claim;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;
import static org.almoner.claims.X12Text.remittanceFile;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.PayerRule;
import org.almoner.claims.codes.PayerRules;
import org.almoner.claims.codes.Validity;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.story.NumberStory;
import org.almoner.claims.story.StoryPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page has to tell of every claim, whatever the case: docs/claims-show.md. */
class StoriesTellTest {
  private static final Tables SENT =
      claim(1, "2026-01-10", "A1", "100", "1", "", "M1", "99213", "20260105");

  @Test
  void whoHasNotAnsweredHasNotPaidNothing() {
    String page = page("2026-01-12", SENT);

    assertThat(page)
        .doesNotContain("Paid by")
        .containsPattern("SUNRISE \\(SUN01\\) has not answered yet +100\\.00")
        .containsPattern("The patient owes, so far +0\\.00");
  }

  @Test
  void anAcknowledgementIsAskedForOnADay() {
    assertThat(page("2026-01-12", SENT))
        .contains("by 2026-01-14  Wait for the acknowledgement (277CA)");
    assertThat(page("2026-01-15", SENT))
        .contains("No acknowledgement has come since 2026-01-10: ask");
  }

  @Test
  void aClaimIsSentOnTheLastWorkingDayOfTimelyFiling() {
    assertThat(LocalDate.parse("2026-07-04").getDayOfWeek().name()).isEqualTo("SATURDAY");
    assertThat(page("2026-01-12", SENT))
        .contains("by 2026-07-02  If it did not arrive, send the claim again;")
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
        .contains("by 2026-03-03  Send what the payer asks for, and wait for its decision;");
    assertThat(page("2026-03-04", SENT, pended)).contains("nothing has come since 2026-02-01, so");
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
    "27, 'First choice: find the plan', 'If that fails: a corrected claim'",
    "27, 'If that fails: a corrected claim', 'Only if the payer is wrong: an appeal'",
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
        .containsPattern("The patient owes +0\\.00")
        .doesNotContain("statement to the patient", ": bill the patient", "PSP");
  }

  @Test
  void aDenialThatIsThePatientsSaysWhatTheyMayBeAsked() {
    assertThat(page("2026-02-02", SENT, answer("1", "0", "PR*27*100")))
        .contains("Denied, the payer says that the patient owes it")
        .contains("statement to the patient")
        .doesNotContain("The patient owes  ", "no bill to the patient");
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
  void aShareWithoutAnotherPayerIsThePatients() {
    assertThat(page("2026-02-02", SENT, answer("1", "80", "PR*2*20")))
        .containsPattern("The patient owes, if no other payer follows +20\\.00")
        .contains("Bill the patient 20.00, unless another payer follows");
  }

  @Test
  void whatTheLastPayerDeniesToThePatientIsThePatients() {
    Tables first = answer("1", "80", "PR*1*20");
    String second =
        remittanceFile(
            3,
            "2026-03-01",
            "T3",
            loop(
                "A1",
                "2",
                "100",
                "0",
                "ICN2",
                "M1",
                "99213",
                "20260105",
                "OA*23*80~CAS*PR*204*20"));
    Tables later =
        Tables.read(
            "3.x12",
            new ByteArrayInputStream(
                second.replace("SUN01", "MOON02").getBytes(StandardCharsets.UTF_8)));
    String page = page("2026-03-02", SENT, first, later);

    assertThat(page)
        .containsPattern("The patient owes, as MOON02 decided last +20\\.00")
        .containsPattern("Left to MOON02, which decided on it since +20\\.00")
        .doesNotContainPattern("Denied by MOON02 {2,}");
  }

  @Test
  void whatIsPassedOnOrNotUnderstoodIsNotThePatientsYet() {
    assertThat(page("2026-02-02", SENT, answer("1", "0", "OA*B11*100")))
        .containsPattern("Passed on to another payer +100\\.00")
        .containsPattern("The patient owes, so far +0\\.00");
    assertThat(page("2026-02-02", SENT, answer("1", "0", "CO*998*100")))
        .containsPattern("Taken off under codes that are not in our list +100\\.00")
        .containsPattern("The patient owes, so far +0\\.00");
  }

  @Test
  void whatAReversalTakesBackIsUndoneAndTheMoneyIsToldOf() {
    Tables paid = answer("1", "80", "CO*45*20");
    Tables reversed =
        remittance(
            3,
            "2026-03-01",
            "T3",
            loop("A1", "22", "-100", "-80", "ICN1", "M1", "99213", "20260105", "CO*45*-20"));

    assertThat(page("2026-03-02", SENT, paid, reversed))
        .contains("undone, it was: written off by contract")
        .contains("cannot be told: this remittance does not add up")
        .containsPattern("Paid by SUNRISE \\(SUN01\\), less what it took back +0\\.00")
        .contains("by 2026-03-31  Wait for the payer's new decision");
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

  private static Tables answer(String status, String paid, String adjustment) {
    return remittance(
        2,
        "2026-02-01",
        "T2",
        loop("A1", status, "100", paid, "ICN1", "M1", "99213", "20260105", adjustment));
  }

  private static String page(String asOf, Tables... files) {
    return page(new Perspective(LocalDate.parse(asOf), 60, CodeLists.packed()), files);
  }

  /** In one line, as its breaks say nothing. */
  private static String page(Perspective perspective, Tables... files) {
    List<DecidedClaim> claims = new DecidedWorld(List.of(files), perspective).claims();
    NumberStory story =
        NumberStory.of(new NumberStory.Question("A1", null, perspective.businessDate()), claims);
    return StoryPage.of(story).stream()
        .map(line -> line.replaceFirst("^ {20,}(?=\\S)", ""))
        .collect(Collectors.joining(" "));
  }
}
