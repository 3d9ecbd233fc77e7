package org.almoner.claims.decide;

import java.util.List;
import java.util.Optional;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.match.Answered;
import org.almoner.claims.match.Chain;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.rows.Warnings;
import org.jspecify.annotations.Nullable;

/** A claim with what was decided of it: its row of {@code fct_claims} and those of its denials. */
public final class DecidedClaim {
  private final ClaimHistory history;
  private final Perspective perspective;
  private final List<Decision> decisions;
  private final Standing standing;
  private final Optional<Initial> initial;
  private final ClaimIdentity identity;

  private DecidedClaim(ClaimHistory history, Perspective anyPayers) {
    this.history = history;
    this.identity = ClaimIdentity.of(history);
    this.perspective = anyPayers.of(history.payer(), identity.submittedDate());
    Chain chain = history.chain();
    String filing = chain == null ? null : chain.first().submission().parties().filing();
    this.decisions =
        history.answers().stream()
            .map(
                each ->
                    new Decision(
                        each, ClassedAdjustment.of(each.answer(), filing, perspective.codes())))
            .toList();
    this.standing = Standing.of(decisions, chain);
    this.initial = Initial.of(decisions, chain);
  }

  public static DecidedClaim of(ClaimHistory history, Perspective perspective) {
    return new DecidedClaim(history, perspective);
  }

  /** The row of {@code fct_claims}. */
  public ClaimFacts facts() {
    ClaimCounts counts = ClaimCounts.of(history, standing);
    Evidence evidence = evidence().orElse(null);
    Deadlines deadlines = evidence == null ? Deadlines.NONE : deadlines(evidence);
    return new ClaimFacts(
        identity,
        counts,
        state().word(),
        initial.map(each -> InitialFacts.of(each, evidence)).orElse(InitialFacts.NONE),
        Course.of(initial, decisions, identity, counts).asOf(perspective, identity.submittedDate()),
        Money.of(decisions, standing),
        deadlines.appeal(),
        evidence == null ? null : isAppealable(evidence, deadlines),
        warnings());
  }

  public ClaimState state() {
    return ClaimState.of(history, decisions, standing);
  }

  public ClaimHistory history() {
    return history;
  }

  /** Of the initial decision, where it denies. */
  private Optional<Evidence> evidence() {
    return initial
        .filter(each -> each.outcome().isDenial())
        .map(each -> Evidence.of(each.decisions(), perspective.codes()));
  }

  private Deadlines deadlines(Evidence evidence) {
    return DenialNotice.deadlines(evidence.decision(), evidence.cause(), this);
  }

  private boolean isAppealable(Evidence evidence, Deadlines deadlines) {
    return evidence.cause().mayBeAppealed() && deadlines.isOpen(perspective.businessDate());
  }

  private Warnings warnings() {
    Warnings all = Warnings.NONE;
    if (history.chain() != null) {
      for (Chain.Link each : history.chain().links()) {
        all = all.and(each.submitted().submission().warnings());
      }
    }
    for (Decision each : decisions) {
      all = all.and(each.warnings());
    }
    return all;
  }

  /** All adjustments of its answers, classed. */
  public List<ClassedAdjustment> adjustments() {
    return decisions.stream().flatMap(each -> each.adjustments().stream()).toList();
  }

  /** In order. */
  public List<Decision> decisions() {
    return decisions;
  }

  public Standing standing() {
    return standing;
  }

  /** Whether an answer stands: it decides, and is neither reversed nor superseded. */
  public boolean isCurrent(Answered answer) {
    return standing.current().stream().anyMatch(each -> each.answer().id().equals(answer.id()));
  }

  Optional<Initial> initial() {
    return initial;
  }

  public ClaimIdentity identity() {
    return identity;
  }

  public Perspective perspective() {
    return perspective;
  }

  /** SBR09, where an answer does not say. */
  public @Nullable String filing() {
    return history.chain() == null ? null : history.chain().first().submission().parties().filing();
  }
}
