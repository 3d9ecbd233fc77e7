package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** What stands in the loop 2100 of a remit besides CLP and CAS. */
final class RemitContent {
  private final List<String> remarks = new ArrayList<>();
  private @Nullable String patient;
  private @Nullable String insured;
  private @Nullable String corrected;
  private @Nullable String crossoverTo;
  private @Nullable String refF8;
  private @Nullable BigDecimal coverageAmount;
  private @Nullable BigDecimal interest;
  private Period from = Period.NONE;
  private Period to = Period.NONE;

  void take(Segment segment, Findings findings) {
    switch (segment.tag()) {
      case "NM1" -> name(segment);
      case "MIA" -> remarks.addAll(Texts.present(segment, 5, 20, 21, 22, 23));
      case "MOA" -> remarks.addAll(Texts.present(segment, 3, 4, 5, 6, 7));
      case "DTM" -> date(segment, findings);
      case "AMT" -> amount(segment);
      case "REF" -> {
        if (segment.element(1).equals("F8")) {
          refF8 = segment.value(2);
        }
      }
      default -> {}
    }
  }

  private void name(Segment segment) {
    String identifier = segment.value(9);
    switch (segment.element(1)) {
      case "QC" -> patient = identifier;
      case "IL" -> insured = identifier;
      case "74" -> corrected = identifier;
      case "TT" -> crossoverTo = segment.element(3).isEmpty() ? identifier : segment.value(3);
      default -> {}
    }
  }

  private void date(Segment segment, Findings findings) {
    switch (segment.element(1)) {
      case "232" -> from = findings.period(segment.element(2));
      case "233" -> to = findings.period(segment.element(2));
      default -> {}
    }
  }

  private void amount(Segment segment) {
    switch (segment.element(1)) {
      case "AU" -> coverageAmount = Amounts.of(segment.element(2));
      case "I" -> interest = Amounts.of(segment.element(2));
      default -> {}
    }
  }

  /** NM1 IL, else QC, who is the member then; the corrected insured where neither has a number. */
  @Nullable String memberId() {
    if (insured != null) {
      return insured;
    }
    return patient == null ? corrected : patient;
  }

  /** DTM 232 and 233, one standing for both. */
  Period service() {
    return from.with(to);
  }

  List<String> remarks() {
    return remarks;
  }

  @Nullable String crossoverTo() {
    return crossoverTo;
  }

  @Nullable String refF8() {
    return refF8;
  }

  @Nullable BigDecimal coverageAmount() {
    return coverageAmount;
  }

  @Nullable BigDecimal interest() {
    return interest;
  }
}
