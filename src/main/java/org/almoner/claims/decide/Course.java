package org.almoner.claims.decide;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it went: CLAIMS 6 and 7.
 *
 * @param label 1 initially denied, 0 otherwise decided; null is censored, never 0
 * @param isMature submitted long enough ago
 * @param isFirstPass one submission, no rejection, no reversal, decided as agreed at once
 * @param isOverturned initially denied, and paid
 * @param daysToAdjudicate from the first submission to the first decision
 * @param daysToPay from the first submission to the first payment
 */
public record Course(
    @Nullable Integer label,
    boolean isMature,
    boolean isFirstPass,
    boolean isOverturned,
    @Nullable Long daysToAdjudicate,
    @Nullable Long daysToPay) {

  static Course of(
      Optional<Initial> initial,
      List<Decision> decisions,
      ClaimIdentity claim,
      ClaimCounts counts) {
    Optional<Outcome> outcome = initial.map(Initial::outcome);
    LocalDate submitted = claim.submittedDate();
    LocalDate paid =
        decisions.stream()
            .filter(each -> each.status().adjudicates() && each.paid().signum() > 0)
            .map(Decision::date)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Course(
        outcome.map(Outcome::label).orElse(null),
        false,
        counts.submissions() == 1
            && counts.rejected() == 0
            && counts.reversals() == 0
            && outcome.filter(Outcome::isFirstPass).isPresent(),
        outcome.filter(each -> each == Outcome.DENIED).isPresent()
            && Money.payerPaid(decisions).signum() > 0,
        days(submitted, initial.map(each -> each.first().date()).orElse(null)),
        days(submitted, paid));
  }

  /** Mature where the first submission is at least some days old. */
  Course asOf(Perspective perspective, @Nullable LocalDate submitted) {
    boolean isOld = perspective.isMature(submitted);
    return new Course(label, isOld, isFirstPass, isOverturned, daysToAdjudicate, daysToPay);
  }

  private static @Nullable Long days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
  }
}
