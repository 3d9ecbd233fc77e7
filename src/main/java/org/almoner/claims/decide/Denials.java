package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.rows.Adjustment;
import org.jspecify.annotations.Nullable;

/** Rows of {@code fct_denials} of a claim: CLAIMS 6. */
public final class Denials {
  private final DecidedClaim claim;
  private final Recovery recovery;
  private final List<DenialFacts> rows = new ArrayList<>();

  private Denials(DecidedClaim claim) {
    this.claim = claim;
    this.recovery = new Recovery(claim);
  }

  /** In the order of the answers, then of lines and their adjustments. */
  public static List<DenialFacts> of(DecidedClaim claim) {
    Denials denials = new Denials(claim);
    claim.decisions().stream()
        .filter(each -> each.status().adjudicates())
        .filter(each -> each.outcome().isDenial())
        .forEach(denials::add);
    return denials.rows;
  }

  private void add(Decision decision) {
    List<ClassedAdjustment> denying =
        decision.adjustments().stream()
            .filter(each -> each.isDenial() && each.amount().signum() > 0)
            .toList();
    for (ClassedAdjustment each : denying) {
      Cause cause = Cause.of(decision, each, claim.perspective().codes());
      rows.add(row(decision, each.adjustment(), cause, each.amount()));
    }
    if (denying.isEmpty()) {
      Cause cause = Cause.ofStatus(decision, claim.perspective().codes());
      rows.add(row(decision, null, cause, decision.answer().size()));
    }
  }

  /**
   * @param adjustment null where only the status denies
   */
  private DenialFacts row(
      Decision decision, @Nullable Adjustment adjustment, Cause cause, BigDecimal amount) {
    Deadlines deadlines = DenialNotice.deadlines(decision, cause, claim);
    int line = adjustment == null ? 0 : adjustment.line();
    Optional<LocalDate> resolved = recovery.resolved(decision);
    return new DenialFacts(
        claim.identity().claimId(),
        decision.answer().id(),
        decision.claimLine(line).orElse(line),
        next(decision),
        stage(decision).word(),
        adjustment == null ? null : adjustment.carc(),
        adjustment == null ? null : adjustment.group(),
        String.join("|", cause.remarks()),
        cause.rootCause(),
        cause.workflow().id(),
        cause.confidence(),
        amount,
        cause.mayBeAppealed() && deadlines.isOpen(claim.perspective().businessDate()),
        DenialNotice.date(decision),
        deadlines.appeal(),
        deadlines.sendBy(),
        deadlines.correctedClaim(),
        resolved.orElse(null),
        resolved.isEmpty() ? BigDecimal.ZERO : recovery.recovered(decision, line, amount));
  }

  /** The denial's ordinal in its remit. */
  private int next(Decision decision) {
    String remit = decision.answer().id();
    return 1 + (int) rows.stream().filter(row -> row.remitId().equals(remit)).count();
  }

  private DenialStage stage(Decision decision) {
    if (claim.initial().filter(each -> each.decisions().contains(decision)).isPresent()) {
      return DenialStage.INITIAL;
    }
    List<Decision> before = claim.decisions().subList(0, claim.decisions().indexOf(decision));
    boolean isPaidBefore =
        before.stream().anyMatch(each -> each.status().adjudicates() && each.paid().signum() > 0);
    return isPaidBefore ? DenialStage.TAKEBACK : DenialStage.LATER;
  }
}
