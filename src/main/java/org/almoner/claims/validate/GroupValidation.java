package org.almoner.claims.validate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One group from its GS to its GE, or sets that none begins. */
final class GroupValidation {
  private static final int NUMBERS_KEPT = 100_000;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final Pattern VERSION = Pattern.compile("00[45]010(X\\d{3}([A-Z]*\\d+)?)?");

  private final Report.Group group;
  private final Position start;
  private final Findings findings = new Findings();
  private final Set<String> numbers = new HashSet<>();
  private int sets;

  GroupValidation(Report.Group group, Position start) {
    this.group = group;
    this.start = start;
    Segment header = group.header();
    if (header == null) {
      findings.add(Rule.GROUP_MISSING, start);
    } else {
      checkHeader(header);
    }
  }

  Report.Group group() {
    return group;
  }

  String number() {
    Segment header = group.header();
    return header == null ? "" : header.element(6);
  }

  void useNumberTwice() {
    findings.add(Rule.GROUP_NUMBER_TWICE, start, Spot.element(6, "28"));
  }

  SetValidation begin(Segment header, long ordinal) {
    sets++;
    SetValidation set = new SetValidation(group, header, ordinal);
    if (numbers.size() < NUMBERS_KEPT && !numbers.add(set.number())) {
      set.useNumberTwice();
    }
    return set;
  }

  Report end(Segment trailer, Position at) {
    Integer count = Numbers.whole(trailer.element(1));
    if (count == null || count != sets) {
      findings.add(Rule.GROUP_COUNT, at, Spot.element(1, "97"));
    }
    if (!trailer.element(2).equals(number())) {
      findings.add(Rule.GROUP_NUMBERS_DIFFER, at, Spot.element(2, "28"));
    }
    return report(count);
  }

  Report cut() {
    if (group.header() != null) {
      findings.add(Rule.GROUP_UNENDED, start);
    }
    return report(null);
  }

  private Report report(@Nullable Integer count) {
    return new Report.OfGroup(group, count == null ? 0 : count, sets, findings.found());
  }

  private void checkHeader(Segment header) {
    demand(FunctionalCodes.isKnown(header.element(1)), Rule.GROUP_UNKNOWN, 1, "479");
    demand(!header.element(2).isEmpty(), Rule.GROUP_ELEMENT, 2, "142");
    demand(!header.element(3).isEmpty(), Rule.GROUP_ELEMENT, 3, "124");
    demand(Dates.isDay(header.element(4)), Rule.GROUP_ELEMENT, 4, "373");
    demand(Dates.isTime(header.element(5)), Rule.GROUP_ELEMENT, 5, "337");
    demand(NUMBER.matcher(header.element(6)).matches(), Rule.GROUP_NUMBER, 6, "28");
    demand(header.element(7).equals("X"), Rule.GROUP_ELEMENT, 7, "455");
    demand(VERSION.matcher(header.element(8)).matches(), Rule.GROUP_VERSION, 8, "480");
    Segment interchange = group.interchange();
    String version = interchange == null ? "" : interchange.element(12);
    demand(header.element(8).startsWith(version), Rule.VERSIONS_DIFFER, 8, "480");
  }

  private void demand(boolean holds, Rule rule, int element, String dataElement) {
    if (!holds) {
      findings.add(rule, start, Spot.element(element, dataElement));
    }
  }
}
