package org.almoner.claims.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almoner.claims.rows.Keys;
import org.jspecify.annotations.Nullable;

/** A claim while answers are assigned to it. */
final class ClaimDraft {
  private final String claimId;
  private final String accountId;
  private final ClaimSource source;
  private final @Nullable Chain chain;
  private final List<Answered> answers = new ArrayList<>();
  private @Nullable String payer;
  private String payerSequence;

  private ClaimDraft(String claimId, String accountId, ClaimSource source, @Nullable Chain chain) {
    this.claimId = claimId;
    this.accountId = accountId;
    this.source = source;
    this.chain = chain;
    this.payer = chain == null ? null : chain.first().payer();
    this.payerSequence = chain == null ? "P" : chain.payerSequence();
  }

  static ClaimDraft of(Chain chain, Account account) {
    return new ClaimDraft(chain.claimId(), account.id(), ClaimSource.SUBMISSION, chain);
  }

  /** A later payer's claim that nobody sent. */
  static ClaimDraft crossover(Account account, Answered answer, @Nullable String sequence) {
    ClaimDraft draft =
        new ClaimDraft(
            Keys.of(account.id(), answer.payer(), sequence),
            account.id(),
            ClaimSource.CROSSOVER,
            null);
    draft.payer = answer.payer();
    draft.payerSequence = Objects.requireNonNullElse(sequence, "P");
    return draft;
  }

  /**
   * A claim that is known by its answers only: by payer, number, member and service date.
   *
   * @param answers in order
   */
  static ClaimDraft remitOnly(List<Answered> answers) {
    Answered first = answers.get(0);
    String id = remitOnlyId(first);
    ClaimDraft draft = new ClaimDraft(id, id, ClaimSource.REMIT_ONLY, null);
    draft.payer = first.payer();
    draft.payerSequence =
        answers.stream()
            .map(answer -> answer.status().sequence())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("P");
    draft.answers.addAll(answers);
    return draft;
  }

  static String remitOnlyId(Answered answer) {
    return Keys.of(answer.payer(), answer.number(), answer.member(), answer.serviceFrom());
  }

  void add(Answered answer) {
    answers.add(answer);
  }

  /** With the matches of answers and acknowledgements of submissions. */
  ClaimHistory finished(
      Answers matched, List<ClaimHistory.Acknowledged> acknowledged, FileOrder files) {
    List<MatchedAnswer> ordered =
        answers.stream()
            .sorted(Answered.order(files))
            .map(answer -> matched.of(answer, chain))
            .toList();
    return new ClaimHistory(
        claimId, accountId, source, payer, payerSequence, chain, acknowledged, ordered);
  }

  /** What was found of an answer. */
  interface Answers {
    MatchedAnswer of(Answered answer, @Nullable Chain chain);
  }

  @Nullable Chain chain() {
    return chain;
  }
}
