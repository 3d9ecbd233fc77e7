package org.almoner.claims.match;

import java.util.List;
import org.almoner.claims.rows.Acknowledgement;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a claim: what was sent, what was acknowledged, what was answered.
 *
 * @param payer of the first submission, else of the first answer
 * @param payerSequence P, S or T
 * @param chain null without a submission
 * @param acknowledged by submission, in order
 * @param answers in order, duplicates out
 */
public record ClaimHistory(
    String claimId,
    String accountId,
    ClaimSource source,
    @Nullable String payer,
    String payerSequence,
    @Nullable Chain chain,
    List<Acknowledged> acknowledged,
    List<MatchedAnswer> answers) {

  /** What was answered to a submission before adjudication. */
  public record Acknowledged(Submitted submitted, Acknowledgement answer) {}
}
