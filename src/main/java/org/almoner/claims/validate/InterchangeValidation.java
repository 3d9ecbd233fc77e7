package org.almoner.claims.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One interchange from its ISA to its IEA, or what none begins. */
final class InterchangeValidation {
  private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
  private static final int NUMBERS_KEPT = 100_000;
  private static final Set<String> PARTY_QUALIFIERS =
      Set.of("01", "14", "20", "27", "28", "29", "30", "33", "ZZ");
  private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
  private static final List<String> VERSIONS = List.of("00401", "00501");

  private final @Nullable Segment header;
  private final Position start;
  private final Findings findings = new Findings();
  private final Set<String> numbers = new HashSet<>();
  private int groups;

  InterchangeValidation(@Nullable Segment header, Position start) {
    this.header = header;
    this.start = start;
    if (header == null) {
      findings.add(Rule.INTERCHANGE_MISSING, start);
    } else {
      checkHeader(header);
    }
  }

  GroupValidation begin(@Nullable Segment groupHeader, Position at) {
    GroupValidation group = new GroupValidation(new Report.Group(header, groupHeader), at);
    if (groupHeader != null) {
      groups++;
      if (numbers.size() < NUMBERS_KEPT && !numbers.add(group.number())) {
        group.useNumberTwice();
      }
    }
    return group;
  }

  void stray(Position at) {
    findings.add(Rule.INTERCHANGE_CONTENT, at);
  }

  void refuse(Rule rule, Position at) {
    findings.add(rule, at);
  }

  Report end(Segment trailer, Position at) {
    Integer count = Numbers.whole(trailer.element(1));
    if (count == null || count != groups) {
      findings.add(Rule.INTERCHANGE_COUNT, at, Spot.element(1, "I16"));
    }
    if (header != null && !trailer.element(2).equals(header.element(13))) {
      findings.add(Rule.INTERCHANGE_NUMBERS_DIFFER, at, Spot.element(2, "I12"));
    }
    return report();
  }

  Report cut() {
    if (header != null) {
      findings.add(Rule.INTERCHANGE_UNENDED, start);
    }
    return report();
  }

  private Report report() {
    return new Report.OfInterchange(header, findings.found());
  }

  private void checkHeader(Segment isa) {
    for (int number = 1; number < WIDTHS.length; number++) {
      if (isa.size() != WIDTHS.length || width(isa, number) != WIDTHS[number - 1]) {
        findings.add(Rule.INTERCHANGE_WIDTH, start, Spot.element(number, ""));
        break;
      }
    }
    demand(Set.of("00", "03").contains(isa.element(1)), Rule.AUTHORIZATION_QUALIFIER, 1);
    demand(Set.of("00", "01").contains(isa.element(3)), Rule.SECURITY_QUALIFIER, 3);
    demand(PARTY_QUALIFIERS.contains(isa.element(5)), Rule.SENDER_QUALIFIER, 5);
    demand(!isa.element(6).isEmpty(), Rule.SENDER, 6);
    demand(PARTY_QUALIFIERS.contains(isa.element(7)), Rule.RECEIVER_QUALIFIER, 7);
    demand(!isa.element(8).isEmpty(), Rule.RECEIVER, 8);
    demand(Dates.isShortDay(isa.element(9)), Rule.INTERCHANGE_DATE, 9);
    demand(isTime(isa.element(10)), Rule.INTERCHANGE_TIME, 10);
    demand(VERSIONS.contains(isa.element(12)), Rule.INTERCHANGE_VERSION, 12);
    demand(NINE_DIGITS.matcher(isa.element(13)).matches(), Rule.INTERCHANGE_NUMBER, 13);
    demand(Set.of("0", "1").contains(isa.element(14)), Rule.ACKNOWLEDGEMENT_FLAG, 14);
    demand(Set.of("P", "T").contains(isa.element(15)), Rule.TEST_FLAG, 15);
  }

  private static boolean isTime(String text) {
    return FOUR_DIGITS.matcher(text).matches() && Dates.isTime(text);
  }

  /** ISA11 may be the separator of repetitions, which makes it two empty texts. */
  private static int width(Segment isa, int number) {
    return isa.written(number).stream()
            .mapToInt(parts -> parts.stream().mapToInt(String::length).sum() + parts.size() - 1)
            .sum()
        + isa.written(number).size()
        - 1;
  }

  private void demand(boolean holds, Rule rule, int element) {
    if (!holds) {
      findings.add(rule, start, Spot.element(element, ""));
    }
  }
}
