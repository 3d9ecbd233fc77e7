package org.almoner.claims.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.jspecify.annotations.Nullable;

/** A submission with its lines. */
public record Submitted(Submission submission, List<SubmissionLine> lines) {
  private static final Set<String> CORRECTING = Set.of("6", "7", "8");
  private static final Set<String> INTERIM = Set.of("2", "3", "4", "5");
  private static final String VOID = "8";

  public String id() {
    return submission.submissionId();
  }

  /** CLM01, normalised. */
  String number() {
    return Normalised.of(submission.claim().pcn());
  }

  @Nullable String npi() {
    return submission.parties().billingNpi();
  }

  public @Nullable String payer() {
    return submission.parties().payer();
  }

  public BigDecimal charge() {
    return submission.claim().charge();
  }

  public @Nullable LocalDate serviceFrom() {
    return submission.dates().serviceFrom();
  }

  public @Nullable LocalDate serviceTo() {
    return submission.dates().serviceTo();
  }

  String member() {
    return Normalised.of(submission.parties().memberId());
  }

  /** BHT04, else when it became known. */
  public @Nullable LocalDate submittedDate() {
    LocalDate date = submission.dates().submittedDate();
    return date == null ? submission.origin().envelope().recordedDate() : date;
  }

  /** REF F8, normalised. */
  String originalIcn() {
    return Normalised.of(submission.references().originalIcn());
  }

  /** Frequency 6, 7 or 8, or a REF F8: CLAIMS 3, 1. */
  boolean corrects() {
    return CORRECTING.contains(frequency()) || !originalIcn().isEmpty();
  }

  /** Frequency 2 to 5: a claim of its own, CLAIMS 3, 2. */
  boolean isInterim() {
    return INTERIM.contains(frequency());
  }

  boolean isVoid() {
    return VOID.equals(frequency());
  }

  private String frequency() {
    return submission.claim().frequency();
  }
}
