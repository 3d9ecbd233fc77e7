package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitAmounts;
import org.almoner.claims.rows.RemitClaim;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One claim of an 835 while its segments come in: 2100 and 2110. */
final class RemitReading {
  private static final String REVERSAL = "22";

  private final PaymentHeader payment;
  private final int ordinal;
  private final Segment opening;
  private final Findings findings = new Findings();
  private final RemitContent content = new RemitContent();
  private final List<Segment> adjustments = new ArrayList<>();
  private final List<RemitLineReading> lines = new ArrayList<>();
  private final LoopContent loop;
  private final LoopSize size = new LoopSize();

  /**
   * A remit that begins.
   *
   * @param ordinal in its transaction
   */
  RemitReading(PaymentHeader payment, int ordinal, Segment opening) {
    this.payment = payment;
    this.ordinal = ordinal;
    this.opening = opening;
    this.loop = new LoopContent(payment.identity());
    loop.add(opening);
  }

  void take(Segment segment) {
    if (!size.admits(segment)) {
      return;
    }
    loop.add(segment);
    if (segment.is("SVC")) {
      lines.add(new RemitLineReading(payment.envelope().at(segment.offset()), segment));
    } else if (!lines.isEmpty()) {
      lines.get(lines.size() - 1).take(segment);
    } else if (segment.is("CAS")) {
      adjustments.add(segment);
    } else {
      content.take(segment, findings);
    }
  }

  /** Gives the remit's rows, or its refusal and null. */
  @Nullable Remit give(RowSink sink) {
    if (size.isExceeded()) {
      refuse("clp_too_large", "more than a claim may have", sink);
      return null;
    }
    BigDecimal charge = Amounts.of(opening.element(3));
    BigDecimal paid = Amounts.of(opening.element(4));
    if (charge == null || paid == null || opening.element(1).isEmpty()) {
      refuse("clp_incomplete", "CLP01, CLP03 or CLP04 absent or unreadable", sink);
      return null;
    }
    String id = Keys.of(payment.paymentId(), ordinal, opening.element(1));
    List<Adjustment> all = adjustments(id);
    BigDecimal adjusted =
        all.stream().map(Adjustment::amount).reduce(Amounts.ZERO, BigDecimal::add);
    boolean isBalanced = Amounts.areEqual(charge.subtract(adjusted), paid);
    note(charge, paid, isBalanced);
    Remit remit = remit(id, claim(charge, paid), adjusted, isBalanced);
    sink.put(remit);
    for (int at = 0; at < lines.size(); at++) {
      sink.put(lines.get(at).row(id, at + 1, payment.trace(), opening.element(1)));
    }
    all.forEach(sink::put);
    return remit;
  }

  private void refuse(String rule, String detail, RowSink sink) {
    sink.put(new Quarantined(payment.envelope().file(), opening.offset(), rule, detail, 0));
  }

  private Remit remit(String id, RemitClaim claim, BigDecimal adjusted, boolean isBalanced) {
    Period service = content.service();
    if (service.from() == null) {
      for (RemitLineReading line : lines) {
        service = service.with(line.service());
      }
    }
    return new Remit(
        id,
        payment.paymentId(),
        payment.envelope().at(opening.offset()),
        payment.trace(),
        claim,
        content.memberId(),
        content.crossoverTo(),
        lines.size(),
        service.from(),
        service.to(),
        content.remarks(),
        new RemitAmounts(content.coverageAmount(), content.interest(), adjusted),
        content.refF8(),
        isBalanced,
        loop.hash(),
        findings.warnings());
  }

  private RemitClaim claim(BigDecimal charge, BigDecimal paid) {
    return new RemitClaim(
        opening.element(1),
        opening.value(2),
        charge,
        paid,
        Amounts.ofOptional(opening.element(5)),
        opening.value(6),
        opening.value(7),
        opening.value(8),
        opening.value(9),
        opening.value(11));
  }

  private void note(BigDecimal charge, BigDecimal paid, boolean isBalanced) {
    findings.addIf(!isBalanced, Warning.CLAIM_BALANCE);
    boolean isReversal = opening.element(2).equals(REVERSAL);
    findings.addIf(isReversal && (charge.signum() > 0 || paid.signum() > 0), Warning.REVERSAL_SIGN);
    findings.addIf(
        !isReversal && (charge.signum() < 0 || paid.signum() < 0), Warning.NEGATIVE_AMOUNT);
    for (RemitLineReading line : lines) {
      findings.addIf(line.hasUnreadableDate(), Warning.DATE_UNREADABLE);
      line.adjustments().forEach(this::noteAdjustment);
    }
    adjustments.forEach(this::noteAdjustment);
  }

  private void noteAdjustment(Segment adjustment) {
    findings.addIf(AdjustmentTriple.hasUnreadable(adjustment), Warning.CAS_UNREADABLE);
  }

  private List<Adjustment> adjustments(String remitId) {
    List<Adjustment> rows = new ArrayList<>();
    addAdjustments(rows, remitId, 0, adjustments);
    for (int at = 0; at < lines.size(); at++) {
      addAdjustments(rows, remitId, at + 1, lines.get(at).adjustments());
    }
    return rows;
  }

  private void addAdjustments(
      List<Adjustment> rows, String remitId, int line, List<Segment> segments) {
    int ordinal = 0;
    for (Segment segment : segments) {
      Findings own = new Findings();
      own.addIf(AdjustmentTriple.hasUnreadable(segment), Warning.CAS_UNREADABLE);
      for (AdjustmentTriple triple : AdjustmentTriple.of(segment)) {
        rows.add(
            new Adjustment(
                remitId,
                line,
                ++ordinal,
                payment.envelope().at(segment.offset()),
                payment.trace(),
                opening.element(1),
                segment.value(1),
                triple.carc(),
                triple.amount(),
                triple.quantity(),
                own.warnings()));
      }
    }
  }
}
