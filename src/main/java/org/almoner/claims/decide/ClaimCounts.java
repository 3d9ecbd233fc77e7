package org.almoner.claims.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.claims.match.Chain;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.match.ClaimHistory.Acknowledged;

/**
 * How often what happened: CLAIMS 6.
 *
 * @param submissionKinds in order, joined by a bar
 * @param rejected acknowledgements that reject
 * @param hasAck the first submission has a 277CA or a rejection
 * @param isClean it has, and nothing was rejected
 */
public record ClaimCounts(
    int submissions,
    String submissionKinds,
    int remits,
    int reversals,
    int orphanReversals,
    int superseded,
    int rejected,
    boolean hasAck,
    boolean isClean) {

  static ClaimCounts of(ClaimHistory history, Standing standing) {
    Chain chain = history.chain();
    List<Chain.Link> links = chain == null ? List.of() : chain.links();
    int rejected =
        (int)
            history.acknowledged().stream()
                .filter(each -> ClaimState.isRejection(each.answer()))
                .count();
    boolean hasAck = chain != null && isAcknowledged(history, chain.first().id());
    return new ClaimCounts(
        links.size(),
        links.stream().map(each -> each.kind().word()).collect(Collectors.joining("|")),
        history.answers().size(),
        standing.reversals().size(),
        standing.orphanReversals(),
        standing.superseded().size(),
        rejected,
        hasAck,
        hasAck && rejected == 0);
  }

  private static boolean isAcknowledged(ClaimHistory history, String submissionId) {
    return history.acknowledged().stream()
        .map(Acknowledged::submitted)
        .anyMatch(each -> each.id().equals(submissionId));
  }
}
