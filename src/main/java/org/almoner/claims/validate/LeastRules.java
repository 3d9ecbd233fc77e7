package org.almoner.claims.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.claims.x12.Segment;

/** What no set can be read without, where its guide is not packed. */
final class LeastRules implements ContentRules {
  private static final List<String> LEVELLED = List.of("BHT", "HL");

  private final List<String> required;
  private final Findings findings;
  private final Set<String> seen = new HashSet<>();
  private Position last;

  LeastRules(String type, Findings findings, Position first) {
    this.required =
        switch (type) {
          case "837" -> List.of("BHT", "HL", "CLM");
          case "835" -> List.of("BPR", "TRN");
          case "270", "271", "276", "277", "278" -> LEVELLED;
          case "997", "999" -> List.of("AK1", "AK9");
          default -> List.of();
        };
    this.findings = findings;
    this.last = first;
  }

  @Override
  public void take(Segment segment, Position at) {
    last = at;
    if (required.contains(segment.tag())) {
      seen.add(segment.tag());
    }
    switch (segment.tag()) {
      case "CLM" -> {
        demandText(segment, 1, at, "1028");
        demandAmount(segment, 2, at);
      }
      case "CLP" -> {
        demandText(segment, 1, at, "1028");
        demandAmount(segment, 3, at);
        demandAmount(segment, 4, at);
      }
      default -> {}
    }
  }

  @Override
  public void end() {
    for (String tag : required) {
      if (!seen.contains(tag)) {
        findings.add(Rule.SEGMENT_MISSING, last.of(tag, ""));
      }
    }
  }

  private void demandText(Segment segment, int number, Position at, String dataElement) {
    if (segment.element(number).isEmpty()) {
      findings.add(Rule.ELEMENT_MISSING, at, Spot.element(number, dataElement));
    }
  }

  private void demandAmount(Segment segment, int number, Position at) {
    demandText(segment, number, at, "782");
    if (!segment.element(number).isEmpty() && Numbers.amount(segment.element(number)) == null) {
      findings.add(Rule.CHARACTER, at, Spot.element(number, "782"));
    }
  }
}
