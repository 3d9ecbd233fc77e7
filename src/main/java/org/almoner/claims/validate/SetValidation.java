package org.almoner.claims.validate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.claims.guide.Guide;
import org.almoner.claims.guide.Guides;
import org.almoner.claims.x12.Segment;

/** One set from its ST to its SE. */
final class SetValidation {
  private static final Pattern NUMBER = Pattern.compile("[!-~]([ -~]{2,7})[!-~]");
  private static final String FIRST_WITH_REFERENCE = "005010X";

  /** The one set of claims that leaves its guide to its group, in 5010 too. */
  private static final String WITHOUT_REFERENCE = "835";

  private final Report.Group group;
  private final Segment header;
  private final Position start;
  private final Findings findings = new Findings();
  private final List<ContentRules> rules;
  private final boolean hasGuide;
  private int segments = 1;

  SetValidation(Report.Group group, Segment header, long ordinal) {
    this.group = group;
    this.header = header;
    this.start = Position.of(header, ordinal, 1);
    String type = header.element(1);
    Optional<Guide> guide = guide(type);
    this.rules =
        List.of(
            guide
                .<ContentRules>map(each -> new GuideRules(each, findings, start))
                .orElseGet(() -> new LeastRules(type, findings, start)),
            ContentRules.of(type, findings),
            new ProviderNumberRules(findings));
    hasGuide = guide.isPresent();
    if (!hasGuide) {
      findings.add(Rule.GUIDE_UNKNOWN, start);
    }
    checkHeader();
  }

  /** As it was written, for comparing it with its trailer's. */
  String number() {
    return header.written(2).get(0).get(0);
  }

  void useNumberTwice() {
    findings.add(Rule.SET_NUMBER_TWICE, start, Spot.element(2, "329"));
  }

  void take(Segment segment, long ordinal) {
    segments++;
    Position at = Position.of(segment, ordinal, segments);
    rules.forEach(each -> each.take(segment, at));
  }

  /** A segment that is too large to be looked at. */
  void passTooLarge(long offset, long ordinal) {
    segments++;
    findings.add(
        Rule.SEGMENT_TOO_LARGE, new Position(ordinal, segments, Position.UNREADABLE, "", offset));
  }

  Report end(Segment trailer, long ordinal) {
    segments++;
    Position at = Position.of(trailer, ordinal, segments);
    rules.forEach(ContentRules::end);
    Integer count = Numbers.whole(trailer.element(1));
    if (count == null || count != segments) {
      findings.add(Rule.SET_COUNT, at, Spot.element(1, "96"));
    }
    if (!trailer.written(2).get(0).get(0).equals(number())) {
      findings.add(Rule.SET_NUMBERS_DIFFER, at, Spot.element(2, "329"));
    }
    return report();
  }

  /** Ends without a trailer: what is missing in it is not told, it may just be cut off. */
  Report cut() {
    findings.add(Rule.SET_UNENDED, start);
    return report();
  }

  private Report report() {
    return new Report.OfSet(group, header, findings.found());
  }

  /** That of the group; a set that names another one is told so, and its own is used last. */
  private Optional<Guide> guide(String type) {
    Guides packed = Guides.packed();
    return packed.find(type, group.reference()).or(() -> packed.find(type, header.element(3)));
  }

  private void checkHeader() {
    if (!FunctionalCodes.has(group, header.element(1))) {
      findings.add(Rule.SET_UNKNOWN, start, Spot.element(1, "143"));
    }
    if (!NUMBER.matcher(number()).matches()) {
      findings.add(Rule.SET_NUMBER, start, Spot.element(2, "329"));
    }
    String ofGroup = group.reference();
    if (!header.element(3).isEmpty() && !ofGroup.isEmpty() && !header.element(3).equals(ofGroup)) {
      findings.add(Rule.SET_GUIDE, start, Spot.element(3, "1705"));
    } else if (header.element(3).isEmpty() && wantsReference(ofGroup)) {
      findings.add(Rule.SET_GUIDE, start, Spot.element(3, "1705"));
    }
  }

  private boolean wantsReference(String ofGroup) {
    return hasGuide
        && ofGroup.startsWith(FIRST_WITH_REFERENCE)
        && !header.element(1).equals(WITHOUT_REFERENCE);
  }
}
