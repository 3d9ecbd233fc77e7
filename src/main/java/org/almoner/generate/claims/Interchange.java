package org.almoner.generate.claims;

import java.util.List;

/**
 * The envelope around what one sends another.
 *
 * @param day on which it is sent, days since 1970
 * @param number control number
 */
record Interchange(String sender, String receiver, int day, long number) {
  static final String TIME = "1200";
  private static final int NAME = 15;

  /**
   * A functional group.
   *
   * @param function as in GS01, such as HC
   * @param guide its version
   * @param number control number
   */
  record Group(String function, String guide, long number) {}

  /** ISA to IEA around the segments of groups. */
  String around(String groups, int count) {
    return new Segments()
        .add(
            "ISA",
            "00",
            " ".repeat(10),
            "00",
            " ".repeat(10),
            "ZZ",
            padded(sender),
            "ZZ",
            padded(receiver),
            Written.shortDay(day),
            TIME,
            Character.toString(Segments.REPETITION),
            "00501",
            nineDigits(number),
            "0",
            "P",
            Character.toString(Segments.COMPONENT))
        .append(groups)
        .add("IEA", Integer.toString(count), nineDigits(number))
        .toString();
  }

  /** GS to GE around transactions. */
  String group(Group group, List<String> sets) {
    String control = Long.toString(group.number());
    Segments text =
        new Segments()
            .add(
                "GS",
                group.function(),
                sender,
                receiver,
                Written.day(day),
                TIME,
                control,
                "X",
                group.guide());
    sets.forEach(text::append);
    return text.add("GE", Integer.toString(sets.size()), control).toString();
  }

  /** ST to SE around the segments of a transaction. */
  static String set(String type, String control, String guide, String segments) {
    return new Segments()
        .add("ST", type, control, guide)
        .append(segments)
        .add("SE", Long.toString(Segments.count(segments) + 2), control)
        .toString();
  }

  static String setControl(int number) {
    return "%04d".formatted(number);
  }

  static String nineDigits(long number) {
    return "%09d".formatted(number);
  }

  private static String padded(String name) {
    return name + " ".repeat(NAME - name.length());
  }
}
