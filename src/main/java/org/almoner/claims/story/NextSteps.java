package org.almoner.claims.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.deadline.Notice;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.ClaimSource;
import org.jspecify.annotations.Nullable;

/**
 * What is due of a claim, and what to do next.
 *
 * @param later claims of its account that are of later payers
 */
record NextSteps(DecidedClaim claim, List<DecidedClaim> later, Payers payers) {

  List<NextStep> all() {
    List<NextStep> steps = new ArrayList<>();
    OpenDenial.of(claim).forEach(each -> steps.addAll(each.steps()));
    ofState().ifPresent(steps::add);
    ofPatient().ifPresent(steps::add);
    if (claim.history().source() == ClaimSource.REMIT_ONLY) {
      steps.add(new NextStep(null, "Find out what was billed, or ask the payer whom it answers"));
    }
    return steps.isEmpty() ? List.of(new NextStep(null, "Nothing is due.")) : List.copyOf(steps);
  }

  private Optional<NextStep> ofState() {
    BigDecimal paid = claim.facts().money().payerPaid();
    return switch (claim.state()) {
      case SUBMITTED ->
          step(
              filing(),
              "Wait for an acknowledgement; without one, see that the payer has it by then: timely"
                  + " filing");
      case REJECTED ->
          step(
              filing(),
              "Correct what was rejected and send it again; the payer must have it by then: timely"
                  + " filing");
      case ACKNOWLEDGED -> step(null, "Wait for the payer's decision, and ask for it");
      case PENDED -> step(null, "Send what the payer asks for, and wait for its decision");
      case FORWARDED -> step(null, "Wait for the payer to which it was passed on");
      case REVERSED -> step(null, "Wait for the payer's new decision, and ask for it" + kept(paid));
      case VOIDED -> step(null, "Nothing is due: the claim is withdrawn" + kept(paid));
      case DENIED_AFTER_PAYMENT ->
          step(null, "Expect the payer to take back " + Words.amount(paid) + ", or appeal");
      case UNCLASSIFIED -> step(null, "Read the remittance, and ask the payer what its codes mean");
      case PREDETERMINATION -> step(null, "Nothing is due: bill once the service is given");
      case DENIED, PARTIALLY_DENIED, PAID, CAPITATED, PATIENT_RESPONSIBILITY, ZERO_OTHER ->
          Optional.empty();
    };
  }

  private static Optional<NextStep> step(@Nullable LocalDate due, String text) {
    return Optional.of(new NextStep(due, text));
  }

  private static String kept(BigDecimal paid) {
    return paid.signum() > 0 ? "; " + Words.amount(paid) + " are still the payer's" : "";
  }

  /** The last day of timely filing. */
  private @Nullable LocalDate filing() {
    Notice notice =
        new Notice(
            claim.perspective().businessDate(), claim.filing(), claim.identity().filingStart());
    return Deadlines.timelyFiling(notice, claim.perspective().codes());
  }

  /** Who is billed for the patient's share; a later payer decides on it first. */
  private Optional<NextStep> ofPatient() {
    BigDecimal share = claim.facts().money().patientResponsibility();
    if (share.signum() <= 0 || later.stream().anyMatch(NextSteps::isDecided)) {
      return Optional.empty();
    }
    String amount = Words.amount(share);
    if (!later.isEmpty()) {
      return step(
          null,
          "Bill the patient nothing yet of %s: %s has not decided"
              .formatted(amount, payers.of(later.get(0).identity().payer())));
    }
    return Optional.of(
        new NextStep(
            null,
            passedTo()
                .map(each -> "Bill the patient nothing yet of " + amount + ": wait for " + each)
                .orElse("Bill the next payer, or the patient where there is none, " + amount)));
  }

  private static boolean isDecided(DecidedClaim claim) {
    return !claim.standing().current().isEmpty();
  }

  private Optional<String> passedTo() {
    return claim.standing().current().stream()
        .map(each -> each.answer().remit().crossoverTo())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
