package org.almoner.claims.decide;

import java.util.List;
import java.util.Locale;
import org.almoner.claims.codes.Verdicts;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.match.ClaimHistory.Acknowledged;
import org.almoner.claims.match.RemitStatus;
import org.almoner.claims.rows.Acknowledgement;

/** Where a claim stands: CLAIMS 5; what stands decides, else the first that holds. */
public enum ClaimState {
  DENIED,
  PARTIALLY_DENIED,
  PAID,
  PENDED,
  CAPITATED,
  FORWARDED,
  UNCLASSIFIED,
  PATIENT_RESPONSIBILITY,
  ZERO_OTHER,
  /** A denial stands while the payer's money is still here. */
  DENIED_AFTER_PAYMENT,
  VOIDED,
  REVERSED,
  PREDETERMINATION,
  REJECTED,
  ACKNOWLEDGED,
  SUBMITTED;

  private static final String CLAIM_ANSWER = "277CA";

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ClaimState of(ClaimHistory history, List<Decision> decisions, Standing standing) {
    return standing.isEmpty() ? undecided(history, decisions) : decided(decisions, standing);
  }

  private static ClaimState decided(List<Decision> decisions, Standing standing) {
    Outcome outcome = Outcome.of(standing.current());
    boolean isPaid = Money.payerPaid(decisions).signum() > 0;
    return outcome == Outcome.DENIED && isPaid ? DENIED_AFTER_PAYMENT : valueOf(outcome.name());
  }

  private static ClaimState undecided(ClaimHistory history, List<Decision> decisions) {
    boolean isAdjudicated = decisions.stream().anyMatch(each -> each.status().adjudicates());
    if (isAdjudicated && history.chain() != null && history.chain().hasVoid()) {
      return VOIDED;
    }
    if (has(decisions, RemitStatus.REVERSAL)) {
      return REVERSED;
    }
    if (has(decisions, RemitStatus.FORWARDED)) {
      return FORWARDED;
    }
    if (has(decisions, RemitStatus.PENDED)) {
      return PENDED;
    }
    return history.chain() == null ? PREDETERMINATION : unanswered(history);
  }

  private static boolean has(List<Decision> decisions, RemitStatus status) {
    return decisions.stream().anyMatch(each -> each.status() == status);
  }

  /** The last word on the last submission, else whether anything was ever accepted. */
  private static ClaimState unanswered(ClaimHistory history) {
    String last = history.chain() == null ? "" : history.chain().last().id();
    boolean isRejected =
        history.acknowledged().stream()
            .filter(each -> each.submitted().id().equals(last))
            .map(Acknowledged::answer)
            .reduce((earlier, later) -> later)
            .filter(ClaimState::isRejection)
            .isPresent();
    if (isRejected) {
      return REJECTED;
    }
    boolean isAccepted =
        history.acknowledged().stream()
            .map(Acknowledged::answer)
            .anyMatch(
                each -> CLAIM_ANSWER.equals(each.kind()) && Verdicts.isWelcome(each.verdict()));
    return isAccepted ? ACKNOWLEDGED : SUBMITTED;
  }

  static boolean isRejection(Acknowledgement answer) {
    return Verdicts.isRejection(answer.verdict());
  }
}
