package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.rows.Origin;
import org.almoner.claims.rows.OtherPayer;
import org.almoner.claims.rows.PriorAdjustment;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Another payer of a claim while its segments come in: 2320, 2330. */
final class OtherPayerReading {
  private final Origin origin;
  private final Findings findings = new Findings();
  private final List<PriorAdjustment> adjustments = new ArrayList<>();
  private final @Nullable String sequence;
  private @Nullable String payerId;
  private @Nullable String payerName;
  private @Nullable BigDecimal paid;
  private Period paidDate = Period.NONE;
  private @Nullable String icn;

  OtherPayerReading(Origin origin, Segment opening) {
    this.origin = origin;
    this.sequence = opening.value(1);
  }

  void take(Segment segment) {
    if (segment.is("CAS")) {
      findings.addIf(AdjustmentTriple.hasUnreadable(segment), Warning.CAS_UNREADABLE);
      for (AdjustmentTriple triple : AdjustmentTriple.of(segment)) {
        adjustments.add(new PriorAdjustment(0, segment.value(1), triple.carc(), triple.amount()));
      }
    } else if (segment.is("AMT", "D")) {
      paid = Amounts.of(segment.element(2));
    } else if (segment.is("NM1", "PR")) {
      payerName = segment.value(3);
      payerId = segment.value(9);
    } else if (segment.is("DTP", "573")) {
      paidDate = findings.period(segment.element(3));
    } else if (segment.is("REF", "F8")) {
      icn = segment.value(2);
    }
  }

  @Nullable String sequence() {
    return sequence;
  }

  /** Whether a line's decision names this payer. */
  boolean isNamed(String identifier) {
    String named = Normalised.first(identifier);
    return named != null && named.equals(Normalised.first(payerId));
  }

  OtherPayer row(String submissionId, int ordinal, PriorDecisions.OfPayer lines) {
    List<PriorAdjustment> all = new ArrayList<>(adjustments);
    all.addAll(lines.adjustments());
    return new OtherPayer(
        submissionId,
        ordinal,
        origin,
        sequence,
        Normalised.first(payerId, payerName),
        paid,
        all,
        paidDate.from(),
        icn,
        lines.payments(),
        findings.warnings());
  }
}
