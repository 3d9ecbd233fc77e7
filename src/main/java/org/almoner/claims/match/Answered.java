package org.almoner.claims.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.jspecify.annotations.Nullable;

/** A remit with its lines, its adjustments and its payment; none of them a duplicate. */
public record Answered(
    Remit remit, List<RemitLine> lines, List<Adjustment> adjustments, Payment payment) {

  public String id() {
    return remit.remitId();
  }

  /** CLP01, normalised. */
  String number() {
    return Normalised.of(remit.claim().pcn());
  }

  /** CLP07, normalised. */
  public String icn() {
    return Normalised.of(remit.claim().icn());
  }

  /** REF F8, normalised. */
  String originalIcn() {
    return Normalised.of(remit.refF8());
  }

  String member() {
    return Normalised.of(remit.memberId());
  }

  public @Nullable String payer() {
    return payment.payer();
  }

  /** |CLP03|. */
  public BigDecimal size() {
    return remit.claim().charge().abs();
  }

  public RemitStatus status() {
    return RemitStatus.of(remit.claim().status());
  }

  public @Nullable LocalDate serviceFrom() {
    return remit.serviceFrom();
  }

  public @Nullable LocalDate serviceTo() {
    return remit.serviceTo();
  }

  public @Nullable LocalDate recordedDate() {
    return remit.origin().envelope().recordedDate();
  }

  /** BPR16, else when it became known. */
  public @Nullable LocalDate paymentDate() {
    return payment.paymentDate() == null ? recordedDate() : payment.paymentDate();
  }

  /** CLAIMS 5: payment date, known, file, reversals first within a transaction, position. */
  public static Comparator<Answered> order(FileOrder files) {
    return comparing(Answered::paymentDate, nullsLast(naturalOrder()))
        .thenComparing(Answered::recordedDate, nullsLast(naturalOrder()))
        .thenComparing(answer -> files.rank(answer.remit.origin()))
        .thenComparing(answer -> answer.remit.origin().envelope().transaction())
        .thenComparing(answer -> !answer.status().reverses())
        .thenComparing(answer -> answer.remit.origin().segmentOffset());
  }
}
