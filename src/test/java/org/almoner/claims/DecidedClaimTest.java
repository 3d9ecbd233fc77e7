package org.almoner.claims;

import static org.almoner.claims.X12Text.claim;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the cases leave open: reversals, chains, matching, denials, each by small files. */
class DecidedClaimTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Tables CLAIM =
      claim(1, "2026-01-10", "A1", "100", "1", "", "M1", "99213", "20260105");

  @Test
  void aReversalTakesTheAnswerOfItsControlNumberNotTheLatest() {
    Map<String, String> fact =
        only(
            CLAIM,
            answer(2, "2026-02-01", "1", "100", "60", "ICN1", "CO*45*40"),
            answer(3, "2026-02-10", "1", "100", "80", "ICN2", "CO*45*20"),
            answer(4, "2026-03-01", "22", "-100", "-60", "ICN1", "CO*45*-40"));
    assertThat(fact)
        .containsEntry("state", "paid")
        .containsEntry("payer_paid", "80.00")
        .containsEntry("contractual", "20.00")
        .containsEntry("superseded", "0")
        .containsEntry("orphan_reversals", "0");
  }

  @Test
  void aReversalWithPositiveAmountsIsNegated() {
    Map<String, String> fact =
        only(
            CLAIM,
            answer(2, "2026-02-01", "1", "100", "60", "ICN1", "CO*45*40"),
            answer(3, "2026-03-01", "22", "100", "60", "ICN1", "CO*45*40"));
    assertThat(fact).containsEntry("state", "reversed").containsEntry("payer_paid", "0.00");
  }

  @Test
  void aReversalOfNothingIsAnOrphan() {
    assertThat(only(CLAIM, answer(3, "2026-03-01", "22", "-100", "-60", "ICN1", "CO*45*-40")))
        .containsEntry("state", "reversed")
        .containsEntry("orphan_reversals", "1")
        .containsEntry("initial_outcome", null);
  }

  @Test
  void aDenialAfterPaymentIsATakebackWhileTheMoneyIsHere() {
    DecidedWorld world =
        new DecidedWorld(
            List.of(
                CLAIM,
                answer(2, "2026-02-01", "1", "100", "60", "ICN1", "CO*45*40"),
                answer(3, "2026-03-01", "1", "100", "0", "ICN1", "CO*50*100")),
            DAY);
    assertThat(world.columns("fct_claims").get(0))
        .containsEntry("state", "denied_after_payment")
        .containsEntry("label", "0");
    assertThat(world.columns("fct_denials"))
        .singleElement()
        .satisfies(
            row -> assertThat(row).containsEntry("stage", "takeback").containsEntry("line", "1"));
  }

  @Test
  void aDenialThatIsPaidLaterIsResolvedWithWhatWasRecovered() {
    DecidedWorld world =
        new DecidedWorld(
            List.of(
                CLAIM,
                answer(2, "2026-02-01", "1", "100", "0", "ICN1", "CO*197*100"),
                answer(3, "2026-03-01", "1", "100", "70", "ICN2", "CO*45*30")),
            DAY);
    assertThat(world.columns("fct_denials"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("stage", "initial")
                    .containsEntry("workflow", "WF_MISSING_AUTHORIZATION")
                    .containsEntry("resolved_date", "2026-03-01")
                    .containsEntry("recovered_amount", "70.00"));
  }

  @Test
  void aReplacementOfAReplacementFollowsTheNumberOfItsRemit() {
    List<Map<String, String>> facts =
        facts(
            CLAIM,
            answer(2, "2026-02-01", "1", "100", "0", "ICN1", "CO*4*100"),
            claim(3, "2026-02-10", "B1", "100", "7", "ICN1", "M1", "99213", "20260105"),
            remittance(
                4,
                "2026-03-01",
                "T4",
                loop("B1", "1", "100", "0", "ICN2", "M1", "99213", "20260105", "CO*4*100")),
            claim(5, "2026-03-10", "C1", "100", "7", "ICN2", "M1", "99213", "20260105"));
    assertThat(facts)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("submission_kinds", "original|replacement|replacement"));
  }

  @Test
  void interimClaimsAreClaimsOfTheirOwn() {
    assertThat(
            facts(
                claim(1, "2026-01-10", "A1", "100", "2", "", "M1", "99213", "20260105"),
                claim(2, "2026-01-11", "A1", "100", "3", "", "M1", "99213", "20260105"),
                claim(3, "2026-01-12", "A1", "100", "1", "", "M1", "99213", "20260105")))
        .hasSize(3)
        .extracting(row -> row.get("claim_id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void twoAccountsThatFitEquallyAreAmbiguous() {
    Tables one = claim(1, "2026-01-10", "AB-1", "100", "1", "", "M1", "99213", "20260105");
    Tables other = claim(2, "2026-01-10", "AB1", "100", "1", "", "M1", "99213", "20260106");
    DecidedWorld world =
        new DecidedWorld(
            List.of(
                one,
                other,
                remittance(
                    3,
                    "2026-02-01",
                    "T3",
                    "CLP*ab1*1*100*100**12*ICN1*11*1~NM1*QC*1*ONE*P****MI*M1~")),
            DAY);
    assertThat(world.columns("stg_remits").get(0))
        .containsEntry("match_level", "unmatched")
        .containsEntry("match_reason", "ambiguous");
    assertThat(world.columns("fct_claims")).hasSize(3);
  }

  @Test
  void aNumberThatIsAnothersIsStillFoundByItsControlNumber() {
    DecidedWorld world =
        new DecidedWorld(
            List.of(
                CLAIM,
                claim(2, "2026-01-12", "A2", "250", "1", "", "M2", "99215", "20260110"),
                remittance(
                    3,
                    "2026-02-01",
                    "T3",
                    loop("A2", "1", "250", "200", "ICN9", "M2", "99215", "20260110", "CO*45*50")),
                remittance(
                    4,
                    "2026-03-01",
                    "T4",
                    loop(
                        "A1",
                        "22",
                        "-250",
                        "-200",
                        "ICN9",
                        "M2",
                        "99215",
                        "20260110",
                        "CO*45*-50"))),
            DAY);
    assertThat(world.columns("stg_remits"))
        .extracting(row -> row.get("match_level"))
        .containsExactly("pcn", "icn");
  }

  @Test
  void aPendedAnswerIsNoFirstDecision() {
    assertThat(
            only(
                CLAIM,
                answer(2, "2026-02-01", "1", "100", "0", "ICN1", "CO*133*100"),
                answer(3, "2026-03-01", "1", "100", "80", "ICN1", "CO*45*20")))
        .containsEntry("initial_outcome", "paid")
        .containsEntry("initial_adjudication_date", "2026-03-01");
    assertThat(only(CLAIM, answer(2, "2026-02-01", "1", "100", "0", "ICN1", "CO*133*100")))
        .containsEntry("state", "pended")
        .containsEntry("label", null);
  }

  @Test
  void aCodeThatNoListHasIsAWarningOfItsRowItsRemitAndItsClaim() {
    DecidedWorld world =
        new DecidedWorld(
            List.of(CLAIM, answer(2, "2026-02-01", "1", "100", "0", "ICN1", "CO*45*40**998*60")),
            DAY);
    for (String table : List.of("stg_remits", "fct_claims")) {
      assertThat(world.columns(table).get(0)).containsEntry("warnings", "unknown_code");
    }
    assertThat(world.columns("stg_adjustments"))
        .extracting(row -> row.get("warnings"))
        .containsExactly("", "unknown_code");
    assertThat(only(CLAIM, answer(2, "2026-02-01", "99", "100", "60", "ICN1", "CO*45*40")))
        .containsEntry("warnings", "unknown_code");
  }

  private static Tables answer(
      int control, String day, String status, String charge, String... rest) {
    return remittance(
        control,
        day,
        "T" + control,
        loop("A1", status, charge, rest[0], rest[1], "M1", "99213", "20260105", rest[2]));
  }

  private static List<Map<String, String>> facts(Tables... files) {
    return new DecidedWorld(List.of(files), DAY).columns("fct_claims");
  }

  private static Map<String, String> only(Tables... files) {
    List<Map<String, String>> facts = facts(files);
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }
}
