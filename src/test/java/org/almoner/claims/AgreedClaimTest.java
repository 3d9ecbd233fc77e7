package org.almoner.claims;

import static org.almoner.claims.X12Text.claim;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.PayerRule;
import org.almoner.claims.codes.PayerRules;
import org.almoner.claims.codes.Validity;
import org.almoner.claims.decide.Perspective;
import org.junit.jupiter.api.Test;

/** A claim of 10 January to SUN01, looked at on 1 April: what the payer agreed to decides. */
class AgreedClaimTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Tables CLAIM =
      claim(1, "2026-01-10", "A1", "100", "1", "", "M1", "99213", "20260105");

  @Test
  void silenceTellsAfterTheDaysOfThePayer() {
    assertThat(fact(CLAIM)).containsEntry("is_mature", "true");
    assertThat(fact(rules("maturity_days", "*", "82"), CLAIM)).containsEntry("is_mature", "false");
    assertThat(fact(rules("maturity_days", "*", "81"), CLAIM)).containsEntry("is_mature", "true");
  }

  @Test
  void anAppealIsDueByTheWindowOfThePayer() {
    Tables denied = answer("0", "CO*50*100");

    assertThat(fact(CLAIM, denied))
        .containsEntry("appeal_deadline", "2026-07-31")
        .containsEntry("appealable", "true");
    assertThat(fact(rules("appeal_1", "12", "45"), CLAIM, denied))
        .containsEntry("appeal_deadline", "2026-03-18")
        .containsEntry("appealable", "false");
  }

  @Test
  void aReasonThatThePayerDeniesWithMakesADenial() {
    Tables answer = answer("0", "CO*45*100");

    assertThat(fact(CLAIM, answer)).containsEntry("initial_outcome", "zero_other");
    assertThat(fact(rules("carc", "45", "denial"), CLAIM, answer))
        .containsEntry("initial_outcome", "denied")
        .containsEntry("initial_cause", "unknown")
        .containsEntry("denied_amount", "100.00");
  }

  @Test
  void rulesOfAnotherPayerChangeNothing() {
    Tables answer = answer("0", "CO*45*100");
    PayerRule other = new PayerRule("MOON02", "carc", "45", "denial", new Validity(null, null));

    assertThat(fact(PayerRules.of(List.of(other)), CLAIM, answer)).isEqualTo(fact(CLAIM, answer));
  }

  private static Tables answer(String paid, String adjustment) {
    return remittance(
        2,
        "2026-02-01",
        "T2",
        loop("A1", "1", "100", paid, "ICN1", "M1", "99213", "20260105", adjustment));
  }

  private static PayerRules rules(String kind, String code, String value) {
    return PayerRules.of(
        List.of(new PayerRule("SUN01", kind, code, value, new Validity(null, null))));
  }

  private static Map<String, String> fact(Tables... files) {
    return fact(PayerRules.NONE, files);
  }

  private static Map<String, String> fact(PayerRules rules, Tables... files) {
    Perspective perspective = new Perspective(DAY, 60, CodeLists.packed().with(rules));
    List<Map<String, String>> facts =
        new DecidedWorld(List.of(files), perspective).columns("fct_claims");
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }
}
