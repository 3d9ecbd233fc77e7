package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.Origin;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Service;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One SVC of a remit while its segments come in: 2110. */
final class RemitLineReading {
  private final Origin origin;
  private final Segment opening;
  private final Findings findings = new Findings();
  private final List<Segment> adjustments = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private Period dates = Period.NONE;
  private @Nullable String lineControl;
  private @Nullable BigDecimal allowed;

  RemitLineReading(Origin origin, Segment opening) {
    this.origin = origin;
    this.opening = opening;
  }

  void take(Segment segment) {
    switch (segment.tag()) {
      case "CAS" -> adjustments.add(segment);
      case "DTM" -> date(segment);
      case "REF" -> {
        if (segment.element(1).equals("6R")) {
          lineControl = segment.value(2);
        }
      }
      case "AMT" -> {
        if (segment.element(1).equals("B6")) {
          allowed = Amounts.of(segment.element(2));
        }
      }
      case "LQ" -> {
        if (segment.element(1).equals("HE") && !segment.element(2).isEmpty()) {
          remarks.add(segment.element(2));
        }
      }
      default -> {}
    }
  }

  List<Segment> adjustments() {
    return adjustments;
  }

  Period service() {
    return dates;
  }

  boolean hasUnreadableDate() {
    return findings.warnings().all().contains(Warning.DATE_UNREADABLE);
  }

  RemitLine row(String remitId, int line, @Nullable String trace, String pcn) {
    BigDecimal adjusted = Amounts.ZERO;
    for (Segment adjustment : adjustments) {
      findings.addIf(AdjustmentTriple.hasUnreadable(adjustment), Warning.CAS_UNREADABLE);
      for (AdjustmentTriple triple : AdjustmentTriple.of(adjustment)) {
        adjusted = adjusted.add(triple.amount());
      }
    }
    Service service =
        new Service(
            opening.componentValue(1, 2),
            Texts.modifiers(opening, 1),
            Amounts.ofOptional(opening.element(2)),
            Amounts.quantity(opening.element(5)),
            opening.value(4));
    BigDecimal paid = Amounts.ofOptional(opening.element(3));
    return new RemitLine(
        remitId,
        line,
        origin,
        trace,
        pcn,
        service,
        paid,
        opening.componentValue(6, 2),
        Amounts.quantity(opening.element(7)),
        dates.from(),
        dates.to(),
        lineControl,
        allowed,
        remarks,
        Amounts.areEqual(paid, Amounts.orZero(service.charge()).subtract(adjusted)),
        findings.warnings());
  }

  private void date(Segment segment) {
    switch (segment.element(1)) {
      case "472", "150", "151" -> dates = dates.with(findings.period(segment.element(2)));
      default -> {}
    }
  }
}
