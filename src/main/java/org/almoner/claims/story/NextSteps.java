package org.almoner.claims.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.ClaimSource;

/**
 * What is due of a claim, and what to do next.
 *
 * @param next whom the payer left a share to; none where no other payer is known
 */
record NextSteps(DecidedClaim claim, Optional<NextPayer> next, Payers payers, CodeLabels labels) {

  List<NextStep> all() {
    List<NextStep> steps = new ArrayList<>();
    if (claim.history().source() == ClaimSource.REMIT_ONLY) {
      steps.add(NextStep.undated(unknown()));
    }
    OpenDenial.of(claim, labels).forEach(each -> steps.addAll(each.steps()));
    steps.addAll(new Waiting(claim, labels).steps());
    putOff().map(NextStep::undated).ifPresent(steps::add);
    ofState().map(NextStep::undated).ifPresent(steps::add);
    ofPatient().map(NextStep::undated).ifPresent(steps::add);
    return steps.isEmpty() ? List.of(NextStep.undated("Nothing is due.")) : List.copyOf(steps);
  }

  /** Of an answer that belongs to no submission. */
  private String unknown() {
    BigDecimal paid = paid();
    return "Ask %s now which claim this answers%s"
        .formatted(
            payers.of(claim.identity().payer()),
            paid.signum() > 0
                ? ", and keep %s apart until then: it may have to be returned"
                    .formatted(Words.amount(paid))
                : "");
  }

  /** Money of reversals that was not kept back at once. */
  private Optional<String> putOff() {
    BigDecimal amount = TakenBack.putOff(claim);
    return amount.signum() > 0
        ? Optional.of(
            "Keep %s, paid and taken back, unless it went back since: it goes once, kept from a"
                    .formatted(Words.amount(amount))
                + " later payment (its remittance says so, PLB code WO) or as a refund when the"
                + " payer asks for it")
        : Optional.empty();
  }

  /** What a state asks for without a day. */
  private Optional<String> ofState() {
    return switch (claim.state()) {
      case VOIDED -> Optional.of("No claim is to be sent any more: it is withdrawn" + kept());
      case DENIED_AFTER_PAYMENT ->
          Optional.of("Expect the payer to take back %s".formatted(Words.amount(paid())));
      case UNCLASSIFIED ->
          Optional.of("Read the remittance, and ask the payer what its codes mean");
      case PREDETERMINATION -> Optional.of("Nothing is due: bill once the service is given");
      case REVERSED ->
          Optional.of("Post no more than what is left" + kept()).filter(any -> !kept().isEmpty());
      default -> Optional.empty();
    };
  }

  private BigDecimal paid() {
    return claim.facts().money().payerPaid();
  }

  private String kept() {
    return paid().signum() > 0 ? "; " + Words.amount(paid()) + " are still the payer's" : "";
  }

  /** Who is billed for the patient's share; a later payer decides on it first. */
  private Optional<String> ofPatient() {
    BigDecimal share = claim.facts().money().patientResponsibility();
    if (share.signum() <= 0 || claim.history().source() == ClaimSource.REMIT_ONLY) {
      return Optional.empty();
    }
    String amount = Words.amount(share);
    return Optional.of(
        next.map(each -> left(each, amount))
            .orElse("Bill the patient %s, unless another payer follows".formatted(amount)));
  }

  private static String left(NextPayer next, String amount) {
    if (next.isDecided()) {
      return "Nothing is due of the %s left: %s has decided on it".formatted(amount, next.name());
    }
    return next.isBilled()
        ? "Send the patient no bill yet for %s: %s has not decided".formatted(amount, next.name())
        : "Bill %s, for %s, with what this one decided (its amounts and reason codes); send"
                .formatted(next.name(), amount)
            + " the patient no bill before it has decided";
  }
}
