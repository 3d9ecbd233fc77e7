package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.almoner.claims.match.Chain;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.match.Submitted;
import org.almoner.claims.rows.Remit;
import org.jspecify.annotations.Nullable;

/**
 * Which claim: CLAIMS 6.
 *
 * @param pcn of the first submission, else CLP01 of the first answer
 * @param serviceFrom of the first submission, else of the first answer
 * @param submittedDate of the first submission
 * @param charge of the latest submission, else the largest CLP03
 */
public record ClaimIdentity(
    String claimId,
    String accountId,
    @Nullable String pcn,
    @Nullable String payer,
    String payerSequence,
    String source,
    @Nullable String claimType,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable LocalDate submittedDate,
    BigDecimal charge) {

  static ClaimIdentity of(ClaimHistory history) {
    Chain chain = history.chain();
    return chain == null ? ofAnswers(history) : ofSubmissions(history, chain);
  }

  private static ClaimIdentity ofSubmissions(ClaimHistory history, Chain chain) {
    Submitted first = chain.first();
    return new ClaimIdentity(
        history.claimId(),
        history.accountId(),
        first.submission().claim().pcn(),
        history.payer(),
        history.payerSequence(),
        history.source().word(),
        first.submission().claim().claimType(),
        first.serviceFrom(),
        first.serviceTo(),
        first.submittedDate(),
        chain.last().charge());
  }

  private static ClaimIdentity ofAnswers(ClaimHistory history) {
    Remit first = history.answers().get(0).answer().remit();
    BigDecimal charge =
        history.answers().stream()
            .map(each -> each.answer().remit().claim().charge())
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    return new ClaimIdentity(
        history.claimId(),
        history.accountId(),
        first.claim().pcn(),
        history.payer(),
        history.payerSequence(),
        history.source().word(),
        null,
        first.serviceFrom(),
        first.serviceTo(),
        null,
        charge);
  }

  /** From which timely filing is counted: the last day of an institutional claim. */
  public @Nullable LocalDate filingStart() {
    return Objects.equals(claimType, "837I") && serviceTo != null ? serviceTo : serviceFrom;
  }
}
