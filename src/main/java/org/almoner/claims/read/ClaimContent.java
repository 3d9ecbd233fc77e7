package org.almoner.claims.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** What stands in the loops 2300 and 2310 of a claim. */
final class ClaimContent {
  private static final Set<String> PRINCIPAL = Set.of("ABK", "BK");
  private static final Set<String> OTHER = Set.of("ABF", "BF");

  private final List<String> principal = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private Period statement = Period.NONE;
  private String admission = "";
  private Period service = Period.NONE;
  private @Nullable String originalIcn;
  private @Nullable String authorization;
  private @Nullable String referral;
  private @Nullable String medicalRecordNumber;
  private @Nullable String drg;
  private @Nullable String rendering;
  private @Nullable String referring;

  void take(Segment segment, String loop, Findings findings) {
    switch (segment.tag()) {
      case "DTP" -> date(segment, findings);
      case "HI" -> codes(segment);
      case "PWK" -> attachments.add(segment.element(1));
      case "NM1" -> provider(segment);
      case "REF" -> {
        if (loop.equals("2300")) {
          reference(segment);
        }
      }
      default -> {}
    }
  }

  private void date(Segment segment, Findings findings) {
    switch (segment.element(1)) {
      case "434" -> statement = statement.with(findings.period(segment.element(3)));
      case "435" -> admission = segment.element(3);
      case "472" -> service = service.with(findings.period(segment.element(3)));
      default -> {}
    }
  }

  private void codes(Segment segment) {
    for (int number = 1; number <= segment.size(); number++) {
      String qualifier = segment.component(number, 1);
      if (PRINCIPAL.contains(qualifier)) {
        principal.add(0, segment.component(number, 2));
      } else if (OTHER.contains(qualifier)) {
        others.add(segment.component(number, 2));
      } else if (qualifier.equals("DR")) {
        drg = segment.componentValue(number, 2);
      }
    }
  }

  private void provider(Segment segment) {
    if (!segment.element(8).equals("XX")) {
      return;
    }
    switch (segment.element(1)) {
      case "82" -> rendering = segment.value(9);
      case "DN" -> referring = segment.value(9);
      default -> {}
    }
  }

  private void reference(Segment segment) {
    String value = segment.value(2);
    switch (segment.element(1)) {
      case "F8" -> originalIcn = value;
      case "G1" -> authorization = value;
      case "9F" -> referral = value;
      case "EA" -> medicalRecordNumber = value;
      default -> {}
    }
  }

  /** The principal one first; of several, which there should not be, the last. */
  List<String> diagnoses() {
    List<String> all = new ArrayList<>(principal);
    all.addAll(others);
    return all;
  }

  List<String> attachments() {
    return attachments;
  }

  /** DTP 434, else 435. */
  Period statement(Findings findings) {
    return statement.from() == null ? findings.period(admission) : statement;
  }

  Period service() {
    return service;
  }

  @Nullable String originalIcn() {
    return originalIcn;
  }

  @Nullable String authorization() {
    return authorization;
  }

  @Nullable String referral() {
    return referral;
  }

  @Nullable String medicalRecordNumber() {
    return medicalRecordNumber;
  }

  @Nullable String drg() {
    return drg;
  }

  @Nullable String rendering() {
    return rendering;
  }

  @Nullable String referring() {
    return referring;
  }
}
