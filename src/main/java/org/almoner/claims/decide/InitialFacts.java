package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first decision: CLAIMS 5 and 6.
 *
 * @param initialLiability patient if all evidence is of group PR, else provider
 * @param remarks of the evidence: its line's, then the claim's
 */
public record InitialFacts(
    @Nullable String initialOutcome,
    @Nullable LocalDate initialAdjudicationDate,
    @Nullable LocalDate initialKnownDate,
    @Nullable String initialCarc,
    @Nullable String initialCause,
    @Nullable String initialLiability,
    BigDecimal initialDeniedAmount,
    int deniedLines,
    int remitLines,
    String remarks) {
  static final InitialFacts NONE =
      new InitialFacts(null, null, null, null, null, null, BigDecimal.ZERO, 0, 0, "");

  /**
   * @param evidence null where nothing is denied
   */
  static InitialFacts of(Initial initial, @Nullable Evidence evidence) {
    Decision first = initial.first();
    String outcome = initial.outcome().word();
    LocalDate known = first.answer().recordedDate();
    if (evidence == null) {
      return new InitialFacts(
          outcome,
          first.date(),
          known,
          null,
          null,
          null,
          BigDecimal.ZERO,
          initial.deniedLines(),
          initial.lines(),
          "");
    }
    return new InitialFacts(
        outcome,
        first.date(),
        known,
        evidence.carc(),
        evidence.cause().rootCause(),
        evidence.isPatients() ? "patient" : "provider",
        evidence.denied(),
        initial.deniedLines(),
        initial.lines(),
        String.join("|", evidence.cause().remarks()));
  }
}
