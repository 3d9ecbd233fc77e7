package org.almoner.claims.rows;

import java.util.List;

/**
 * One CLM: {@code stg_claims}. {@code submission_kind} needs the other submissions; the
 * transaction's warnings come with its {@link TransactionEnd}.
 *
 * @param submissionId hash of ISA13, ST02, ordinals of the transaction in its file and of the claim
 *     in it, CLM01, CLM02, BHT04: control numbers may come again within a file
 * @param diagnoses HI, ABK or BK first
 * @param attachments PWK01
 */
public record Submission(
    String submissionId,
    Origin origin,
    ClaimTerms claim,
    ClaimParties parties,
    ClaimDates dates,
    ClaimReferences references,
    List<String> diagnoses,
    List<String> attachments,
    int lines,
    int otherPayers,
    Warnings warnings)
    implements X12Row {

  /** The same with other warnings: those of its transaction too, once they are known. */
  public Submission with(Warnings others) {
    return new Submission(
        submissionId,
        origin,
        claim,
        parties,
        dates,
        references,
        diagnoses,
        attachments,
        lines,
        otherPayers,
        others);
  }
}
