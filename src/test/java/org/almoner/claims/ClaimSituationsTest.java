package org.almoner.claims;

import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Situations between the cases: answers before adjudication, several payers, parts, numbers. */
class ClaimSituationsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Tables CLAIM = claim(1, "2026-01-10", "A1", "100", "1", "");

  @Test
  void aPaymentThatIsTakenBackAndDeniedIsNoInitialDenial() {
    DecidedWorld world =
        world(
            CLAIM,
            remit(2, "2026-02-01", answer("A1", "1", "100", "60", "I1", "CO*45*40")),
            remit(
                3,
                "2026-03-01",
                answer("A1", "22", "-100", "-60", "I1", "CO*45*-40")
                    + answer("A1", "1", "100", "0", "I2", "CO*29*100")));
    assertThat(only(world))
        .containsEntry("state", "denied")
        .containsEntry("label", "0")
        .containsEntry("payer_paid", "0.00")
        .containsEntry("appealable", null);
    assertThat(world.columns("fct_denials").get(0)).containsEntry("stage", "takeback");
  }

  @Test
  void anAcceptedSetChangesNoState() {
    Tables rejection = claimAnswer(2, "2026-01-11", "A7:562:85", "");
    Tables accepted =
        transaction(
            3,
            "2026-01-12",
            "999",
            "005010X231A1",
            "AK1*HC*1*005010X222A1~AK2*837*0001~IK5*A~AK9*A*1*1*1~");
    assertThat(only(world(CLAIM, rejection, accepted)))
        .containsEntry("state", "rejected")
        .containsEntry("rejected", "1");
    assertThat(only(world(CLAIM, accepted)))
        .containsEntry("state", "submitted")
        .containsEntry("has_ack", "false");
  }

  @Test
  void theLastWordOnASubmissionIsItsState() {
    Tables refused =
        transaction(2, "2026-01-10", "997", "", "AK1*HC*1~AK2*837*0001~AK5*R*5~AK9*R*1*1*0~");
    assertThat(only(world(CLAIM, refused)))
        .containsEntry("state", "rejected")
        .containsEntry("has_ack", "true")
        .containsEntry("is_clean", "false");
    assertThat(only(world(CLAIM, refused, claimAnswer(3, "2026-01-12", "A2:20", "I1"))))
        .containsEntry("state", "acknowledged")
        .containsEntry("rejected", "1");
  }

  @Test
  void aVoidOfWhatStandsLeavesItStanding() {
    Tables paid = remit(2, "2026-02-01", answer("A1", "1", "100", "60", "I1", "CO*45*40"));
    Tables voided = claim(3, "2026-02-05", "A1", "100", "8", "I1");
    assertThat(only(world(CLAIM, paid, voided))).containsEntry("state", "paid");
    assertThat(only(world(CLAIM, voided)))
        .containsEntry("state", "submitted")
        .containsEntry("submission_kinds", "original|void");
  }

  @Test
  void aReplacementNeedsNoControlNumberAndAnOrphanNoParent() {
    assertThat(only(world(CLAIM, claim(2, "2026-02-05", "A1", "120", "7", ""))))
        .containsEntry("submission_kinds", "original|replacement")
        .containsEntry("charge", "120.00");
    assertThat(
            only(
                world(
                    CLAIM,
                    claimAnswer(2, "2026-01-12", "A2:20", "I1"),
                    claim(3, "2026-02-05", "B9", "100", "1", "I1"))))
        .containsEntry("submission_kinds", "original|replacement");
    assertThat(world(CLAIM, claim(2, "2026-02-05", "B9", "100", "8", "I1")).columns("fct_claims"))
        .extracting(row -> row.get("submission_kinds"))
        .containsExactlyInAnyOrder("original", "orphan_void");
  }

  @Test
  void aPartThatIsReversedLeavesTheOthers() {
    assertThat(
            only(
                world(
                    CLAIM,
                    remit(2, "2026-02-01", part("1", "60", "50", "I1", "10")),
                    remit(3, "2026-02-02", part("1", "40", "30", "I2", "10")),
                    remit(4, "2026-03-02", part("22", "-40", "-30", "I2", "-10")))))
        .containsEntry("state", "paid")
        .containsEntry("payer_paid", "50.00")
        .containsEntry("contractual", "10.00")
        .containsEntry("superseded", "0");
  }

  @Test
  void threePayersHaveARowEachAndAReversalFindsItsOwn() {
    DecidedWorld world =
        world(
            CLAIM,
            remit(2, "2026-02-01", answer("A1", "1", "100", "60", "I1", "CO*45*10~CAS*PR*2*30")),
            payment(3, "2026-03-01", "MOON1", "CLP*A1*2*100*20**12*J1~CAS*OA*23*80~"),
            payment(4, "2026-04-01", "STATE", "CLP*A1*3*100*10**MC*K1~CAS*OA*23*90~"),
            payment(5, "2026-05-01", "STATE", "CLP*A1*22*-100*-10**MC*K1~CAS*OA*23*-90~"));
    assertThat(world.columns("fct_claims"))
        .extracting(
            row -> row.get("payer_sequence") + " " + row.get("source") + " " + row.get("state"))
        .containsExactlyInAnyOrder("P submission paid", "S crossover paid", "T crossover reversed");
  }

  @Test
  void oneCheckInTwoFilesIsTwoPaymentsWithoutDuplicates() {
    String other = answer("B1", "1", "100", "60", "I2", "CO*45*40");
    DecidedWorld world =
        world(
            CLAIM,
            claim(2, "2026-01-10", "B1", "100", "1", ""),
            transaction(
                3,
                "2026-02-01",
                "835",
                "005010X221A1",
                check("120") + answer("A1", "1", "100", "60", "I1", "CO*45*40")),
            transaction(4, "2026-02-02", "835", "005010X221A1", check("120") + other),
            transaction(5, "2026-02-03", "835", "005010X221A1", check("120") + "LX*7~" + other));
    assertThat(world.columns("stg_remits"))
        .extracting(row -> row.get("is_duplicate"))
        .containsExactly("false", "false", "true");
    assertThat(world.columns("fct_claims"))
        .extracting(row -> row.get("payer_paid"))
        .containsOnly("60.00");
  }

  @Test
  void anAnswerWithoutNumberIsFoundByControlNumberOrNotGuessed() {
    String nameless = answer("0", "1", "100", "60", "I1", "CO*45*40");
    assertThat(
            world(
                    CLAIM,
                    claimAnswer(2, "2026-01-12", "A2:20", "I1"),
                    remit(3, "2026-02-01", nameless))
                .columns("stg_remits")
                .get(0))
        .containsEntry("match_level", "icn");
    Tables twin = claim(2, "2026-01-10", "B1", "100", "1", "");
    assertThat(world(CLAIM, twin, remit(3, "2026-02-01", nameless)).columns("stg_remits").get(0))
        .containsEntry("match_level", "unmatched")
        .containsEntry("match_reason", "ambiguous");
  }

  @Test
  void anAnswerThatSaysMoreThanTheNumberIsNoPartOfIt() {
    Tables longer = claim(1, "2026-01-10", "ABCDEF", "100", "1", "");
    String appended =
        loop("ABCDEF001", "1", "100", "60", "I1", "M9", "99213", "20260105", "CO*45*40");
    assertThat(world(longer, remit(2, "2026-02-01", appended)).columns("stg_remits").get(0))
        .containsEntry("match_level", "unmatched")
        .containsEntry("match_reason", "no_candidate");
  }

  private static DecidedWorld world(Tables... files) {
    return new DecidedWorld(List.of(files), DAY);
  }

  private static Map<String, String> only(DecidedWorld world) {
    assertThat(world.columns("fct_claims")).hasSize(1);
    return world.columns("fct_claims").get(0);
  }

  /** Number, charge, frequency, REF F8. */
  private static Tables claim(int control, String day, String... claim) {
    return X12Text.claim(
        control, day, claim[0], claim[1], claim[2], claim[3], "M1", "99213", "20260105");
  }

  private static Tables remit(int control, String day, String loops) {
    return X12Text.remittance(control, day, "T" + control, loops);
  }

  /** Number, status, charge, paid, CLP07, CAS. */
  private static String answer(String... of) {
    return loop(of[0], of[1], of[2], of[3], of[4], "M1", "99213", "20260105", of[5]);
  }

  /** Without a line: status, charge, paid, CLP07, contractual. */
  private static String part(String... of) {
    return "CLP*A1*%s*%s*%s**12*%s~NM1*QC*1*ONE*P****MI*M1~CAS*CO*45*%s~".formatted((Object[]) of);
  }

  private static Tables payment(int control, String day, String payer, String loops) {
    return transaction(
        control,
        day,
        "835",
        "005010X221A1",
        "BPR*I*0*C*ACH************%s~TRN*1*T%d*1%s~N1*PR*%s*XV*%s~LX*1~%s"
            .formatted(day.replace("-", ""), control, payer, payer, payer, loops));
  }

  private static String check(String amount) {
    return "BPR*I*%s*C*ACH************20260131~TRN*1*CHECK*1SUN01~N1*PR*SUN*XV*SUN01~LX*1~"
        .formatted(amount);
  }

  private static Tables claimAnswer(int control, String day, String status, String icn) {
    return transaction(
        control,
        day,
        "277",
        "005010X214",
        "BHT*0085*08*X*%s*1200*TH~HL*1**20*1~NM1*PR*2*SUNRISE*****PI*SUN01~HL*2*1*21*1~"
                .formatted(day.replace("-", ""))
            + "HL*3*2*19*1~HL*4*3*PT~NM1*QC*1*ONE*P****MI*M1~TRN*2*A1~STC*%s*20260111*WQ*100~"
                .formatted(status)
            + (icn.isEmpty() ? "" : "REF*1K*%s~".formatted(icn)));
  }
}
