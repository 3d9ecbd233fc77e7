package org.almoner.claims;

import static org.almoner.claims.StoryText.SENT;
import static org.almoner.claims.StoryText.answer;
import static org.almoner.claims.StoryText.page;
import static org.almoner.claims.X12Text.claim;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;
import static org.almoner.claims.X12Text.remittanceFile;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a page has to tell of the money of every claim, whatever the case: docs/claims-show.md. */
class StoriesTellMoneyTest {
  @Test
  void whoHasNotAnsweredHasNotPaidNothing() {
    String page = page("2026-01-12", SENT);

    assertThat(page)
        .doesNotContain("Paid by")
        .containsPattern("Sent to SUNRISE \\(SUN01\\), which has not decided yet +100\\.00")
        .containsPattern("The patient owes, so far: send no bill yet +0\\.00");
  }

  @Test
  void aShareWithoutAnotherPayerIsThePatients() {
    assertThat(page("2026-02-02", SENT, answer("1", "80", "PR*2*20")))
        .containsPattern("The patient owes, and may be billed, if no other payer follows +20\\.00")
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
        .containsPattern("The patient owes, so far: send no bill yet +0\\.00");
    assertThat(page("2026-02-02", SENT, answer("1", "0", "CO*998*100")))
        .containsPattern("Taken off under codes that are not in our list +100\\.00")
        .containsPattern("The patient owes, so far: send no bill yet +0\\.00");
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
        .contains("undone; it was written off by contract")
        .contains("cannot be told: this remittance does not add up")
        .containsPattern("Paid by SUNRISE \\(SUN01\\), without what it took back +0\\.00")
        .contains("on 2026-03-31  If it has not come by then: ask for the payer's new decision");
  }

  @Test
  void whatIsTakenBackAndPutOffIsStillHere() {
    String reversal =
        loop("A1", "22", "-100", "-80", "ICN1", "M1", "99213", "20260105", "CO*45*-20");
    Tables reversed =
        remittance(3, "2026-03-01", "T3", reversal + "PLB*1234567893*20261231*FB:ICN1*-80~");

    assertThat(page("2026-03-02", SENT, answer("1", "80", "CO*45*20"), reversed))
        .contains("not kept back here: adjustments at provider level (PLB) added 80.00")
        .containsPattern("Taken back, but still here unless a later payment was less +80\\.00")
        .contains("Keep 80.00, paid and taken back, unless it went back since");
  }

  @Test
  void interestPutsNothingOff() {
    String loops =
        loop("A1", "22", "-100", "-80", "ICN1", "M1", "99213", "20260105", "CO*45*-20")
            + loop("A1", "1", "100", "79", "ICN1", "M1", "99213", "20260105", "CO*45*21")
                .replace("SVC*", "AMT*I*1~SVC*")
            + "PLB*1234567893*20261231*L6*-1~";

    assertThat(
            page(
                "2026-03-02",
                SENT,
                answer("1", "80", "CO*45*20"),
                remittance(3, "2026-03-01", "T3", loops)))
        .contains("kept back from this payment, of which 0.00 was left")
        .doesNotContain("Taken back, but still here");
  }

  @Test
  void anAnswerToAPartOfANumberSaysWhatElseIsTheSame() {
    Tables sent =
        claim(1, "2026-01-10", "LONG20260105A1", "100", "1", "", "M1", "99213", "20260105");

    assertThat(page("2026-02-02", sent, cut("M1")))
        .contains("matched by a part of the number, with the same day of service, charge, member")
        .doesNotContain("check whose it is");
    assertThat(page("2026-02-02", sent, cut("M2")))
        .contains("a part of the number, with the same day of service, charge; not the same, or")
        .contains("not said: member, so check whose it is before you post it");
  }

  private static Tables cut(String member) {
    return remittance(
        2,
        "2026-02-01",
        "T2",
        loop("LONG202601", "1", "100", "80", "ICN1", member, "99213", "20260105", "CO*45*20"));
  }
}
