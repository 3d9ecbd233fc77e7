package org.almoner.claims.validate;

import java.util.List;
import org.almoner.claims.guide.ElementGuide;
import org.almoner.claims.guide.Guides;
import org.almoner.claims.guide.SegmentGuide;
import org.almoner.claims.guide.Usage;
import org.almoner.claims.x12.Segment;

/** Elements of a segment against its guide. */
final class SegmentRules {
  /** Says how the date behind it in the segment is written. */
  private static final String FORMAT = "1250";

  private static final String FORMATTED = "1251";

  private final ValueRules values;
  private final Findings findings;

  SegmentRules(Guides guides, Findings findings) {
    this.values = new ValueRules(guides);
    this.findings = findings;
  }

  void check(SegmentGuide guide, Segment segment, Position at) {
    Sight sight = new Sight(at);
    for (int number = 1; number <= guide.elements().size(); number++) {
      ElementGuide element = guide.elements().get(number - 1);
      sight.element(element, number, segment.written(number));
    }
    for (int number = guide.elements().size() + 1; number <= segment.size(); number++) {
      if (!segment.element(number).isEmpty()) {
        findings.add(Rule.TOO_MANY_ELEMENTS, at, Spot.element(number, ""));
        break;
      }
    }
    new NoteRules(guide, segment).broken().forEach((spot, rule) -> findings.add(rule, at, spot));
  }

  private static boolean isEmpty(List<String> components) {
    return components.stream().allMatch(String::isEmpty);
  }

  /**
   * One segment as it is gone through: the format of dates is remembered from element to element.
   */
  private final class Sight {
    private final Position at;
    private String format = "";

    Sight(Position at) {
      this.at = at;
    }

    void element(ElementGuide guide, int number, List<List<String>> repetitions) {
      if (repetitions.stream().allMatch(SegmentRules::isEmpty)) {
        if (guide.isRequired()) {
          findings.add(Rule.ELEMENT_MISSING, at, Spot.element(number, guide.number()));
        }
        return;
      }
      if (guide.usage() == Usage.NOT_USED) {
        findings.add(Rule.NOT_USED, at, Spot.element(number, guide.number()));
        return;
      }
      if (repetitions.size() > guide.repeats()) {
        findings.add(Rule.TOO_MANY_REPETITIONS, at, Spot.element(number, guide.number()));
      }
      for (int each = 0; each < repetitions.size(); each++) {
        int repetition = repetitions.size() == 1 ? 0 : each + 1;
        repetition(guide, new Spot(number, 0, repetition, guide.number()), repetitions.get(each));
      }
    }

    private void repetition(ElementGuide guide, Spot spot, List<String> components) {
      if (!guide.isComposite()) {
        if (components.size() > 1) {
          findings.add(Rule.TOO_MANY_COMPONENTS, at, spot);
        } else if (!components.get(0).isEmpty()) {
          value(guide, spot, components.get(0));
        }
        return;
      }
      for (int number = 1; number <= guide.components().size(); number++) {
        ElementGuide part = guide.components().get(number - 1);
        Spot inside = new Spot(spot.element(), number, spot.repetition(), part.number());
        component(part, inside, number > components.size() ? "" : components.get(number - 1));
      }
      if (components.size() > guide.components().size()
          && !isEmpty(components.subList(guide.components().size(), components.size()))) {
        findings.add(Rule.TOO_MANY_COMPONENTS, at, spot);
      }
    }

    private void component(ElementGuide guide, Spot spot, String written) {
      if (written.isEmpty()) {
        if (guide.isRequired()) {
          findings.add(Rule.ELEMENT_MISSING, at, spot);
        }
      } else if (guide.usage() == Usage.NOT_USED) {
        findings.add(Rule.NOT_USED, at, spot);
      } else {
        value(guide, spot, written);
      }
    }

    private void value(ElementGuide guide, Spot spot, String written) {
      values.broken(guide, written).forEach(rule -> findings.add(rule, at, spot));
      if (guide.number().equals(FORMAT)) {
        format = written;
      } else if (guide.number().equals(FORMATTED)) {
        Dates.fault(format, written).ifPresent(rule -> findings.add(rule, at, spot));
      }
    }
  }
}
