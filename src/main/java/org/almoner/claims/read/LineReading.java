package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.Origin;
import org.almoner.claims.rows.PriorAdjustment;
import org.almoner.claims.rows.Service;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One line of a claim while its segments come in: 2400 and what lies in it. */
final class LineReading {
  private static final int POINTERS = 4;

  private final Origin origin;
  private final Findings findings = new Findings();
  private final List<PriorLine> priors = new ArrayList<>();
  private @Nullable String lx;
  private @Nullable Segment service;
  private Period dates = Period.NONE;
  private @Nullable String lineControl;
  private @Nullable String authorization;

  LineReading(Origin origin) {
    this.origin = origin;
  }

  static boolean isService(Segment segment) {
    return segment.is("SV1") || segment.is("SV2") || segment.is("SV3");
  }

  void take(Segment segment, String loop) {
    if (isService(segment)) {
      service = segment;
    } else if (loop.equals("2430")) {
      takePrior(segment);
    } else {
      takeOwn(segment);
    }
  }

  private void takeOwn(Segment segment) {
    if (segment.is("LX")) {
      lx = segment.value(1);
    } else if (segment.is("DTP", "472")) {
      dates = dates.with(findings.period(segment.element(3)));
    } else if (segment.is("REF", "6R")) {
      lineControl = segment.value(2);
    } else if (segment.is("REF", "G1")) {
      authorization = segment.value(2);
    }
  }

  private void takePrior(Segment segment) {
    if (segment.is("SVD")) {
      priors.add(new PriorLine(segment, new ArrayList<>()));
    } else if (segment.is("CAS") && !priors.isEmpty()) {
      priors.get(priors.size() - 1).adjustments().add(segment);
    }
  }

  boolean hasService() {
    return service != null;
  }

  BigDecimal charge() {
    return service == null ? Amounts.ZERO : Amounts.orZero(Amounts.of(chargeText(service)));
  }

  @Nullable String lineControl() {
    return lineControl;
  }

  Period service() {
    return dates;
  }

  boolean hasUnreadableDate() {
    return findings.warnings().all().contains(Warning.DATE_UNREADABLE);
  }

  List<PriorLine> priors() {
    return priors;
  }

  /** The kind of claim that has lines like this one. */
  String claimType() {
    return switch (service == null ? "" : service.tag()) {
      case "SV2" -> "837I";
      case "SV3" -> "837D";
      default -> "837P";
    };
  }

  SubmissionLine row(String submissionId, int line, @Nullable String pcn) {
    return new SubmissionLine(
        submissionId,
        line,
        origin,
        pcn,
        done(),
        dates.from(),
        dates.to(),
        lineControl,
        authorization,
        pointers(),
        lx,
        findings.warnings());
  }

  private Service done() {
    if (service == null) {
      return new Service(null, List.of(), null, null, null);
    }
    boolean isInstitutional = service.is("SV2");
    int code = isInstitutional ? 2 : 1;
    return new Service(
        service.componentValue(code, 2),
        Texts.modifiers(service, code),
        Amounts.of(chargeText(service)),
        Amounts.quantity(unitsText(service)),
        isInstitutional ? service.value(1) : null);
  }

  private List<String> pointers() {
    List<String> found = new ArrayList<>();
    int element = service == null ? 0 : service.is("SV1") ? 7 : service.is("SV3") ? 11 : 0;
    for (int component = 1; element > 0 && service != null && component <= POINTERS; component++) {
      String pointer = service.component(element, component);
      if (!pointer.isEmpty()) {
        found.add(pointer);
      }
    }
    return found;
  }

  private static String chargeText(Segment service) {
    return service.element(service.is("SV2") ? 3 : 2);
  }

  private static String unitsText(Segment service) {
    return switch (service.tag()) {
      case "SV2" -> service.element(5);
      case "SV3" -> service.element(6);
      default -> service.element(4);
    };
  }

  /** What another payer decided of the line: its SVD and the CAS behind it. */
  record PriorLine(Segment decision, List<Segment> adjustments) {

    List<PriorAdjustment> adjustmentRows(int line) {
      List<PriorAdjustment> rows = new ArrayList<>();
      for (Segment adjustment : adjustments) {
        for (AdjustmentTriple triple : AdjustmentTriple.of(adjustment)) {
          rows.add(new PriorAdjustment(line, adjustment.value(1), triple.carc(), triple.amount()));
        }
      }
      return rows;
    }
  }
}
