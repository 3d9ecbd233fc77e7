package org.almoner.generate.claims;

import java.util.List;
import java.util.Optional;
import org.almoner.generate.Dice;
import org.almoner.generate.people.Payer;

/**
 * Whether a payer denies a claim, and for what: 1 − Π(1 − p) over the flaws of the claim, the
 * payer's moods, and coverage that ended, which nothing in the claim tells.
 *
 * @param visible probability of a denial for who sees the claim
 * @param truly for who knows the coverage too
 */
record Adjudication(double visible, double truly, Optional<Reason> denial) {
  private static final double ENDED_DENIES = 0.97;
  private static final List<Reason> MOODS =
      List.of(
          new Reason("CO", "50", "", "medical_necessity"),
          new Reason("CO", "16", "M127", "missing_documentation"),
          new Reason("CO", "16", "M51", "invalid_code"),
          new Reason("CO", "151", "", "medical_necessity"));

  static Adjudication of(Claim claim, Rates rates, Dice dice) {
    Payer payer = claim.patient().payer();
    boolean ended = dice.chance(rates.ended());
    Optional<Reason> reason =
        ended && dice.chance(ENDED_DENIES) ? Optional.of(Reason.ENDED) : Optional.empty();
    double passes = 1 - rates.mood();
    for (Flaw flaw : claim.flaws()) {
      passes *= 1 - flaw.denial(payer.number());
      boolean denies = dice.chance(flaw.denial(payer.number()));
      reason = reason.isEmpty() && denies ? Optional.of(flaw.reason()) : reason;
    }
    boolean moody = dice.chance(rates.mood());
    reason = reason.isEmpty() && moody ? Optional.of(dice.any(MOODS)) : reason;
    return new Adjudication(
        1 - passes * (1 - ENDED_DENIES * rates.ended()),
        1 - passes * (ended ? 1 - ENDED_DENIES : 1),
        reason);
  }
}
