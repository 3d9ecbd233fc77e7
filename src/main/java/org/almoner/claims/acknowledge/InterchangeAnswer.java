package org.almoner.claims.acknowledge;

import java.util.regex.Pattern;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.validate.Report;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The answer to one interchange: to each of its groups, and a TA1 where it asks for one. */
final class InterchangeAnswer {
  private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");
  private static final int PARTY_WIDTH = 15;

  private final SegmentText out;
  private final Dialect dialect;
  private final Segment header;
  private final Moment moment;
  private @Nullable GroupAnswer open;
  private int groups;

  /** Begins it. */
  InterchangeAnswer(SegmentText out, Dialect dialect, Segment header, Moment moment) {
    this.out = out;
    this.dialect = dialect;
    this.header = header;
    this.moment = moment;
    String blank = " ".repeat(10);
    boolean repeats = dialect == Dialect.T999;
    out.write(
        "ISA",
        "00",
        blank,
        "00",
        blank,
        qualifier(7),
        party(8),
        qualifier(5),
        party(6),
        moment.shortDay(),
        moment.time(),
        repeats ? out.repetition() : "U",
        repeats ? "00501" : "00401",
        number(),
        "0",
        header.element(15).equals("T") ? "T" : "P",
        out.component());
  }

  /** The answer to a group, begun when it is first asked for. */
  GroupAnswer group(Report.Group group) {
    if (open == null) {
      groups++;
      open = new GroupAnswer(out, dialect, group, new GroupAnswer.Envelope(groups, moment));
    }
    return open;
  }

  void end(Report.OfGroup group) {
    group(group.group()).end(group);
    open = null;
  }

  void end(Report.OfInterchange interchange) {
    if (header.element(14).equals("1")) {
      String code =
          interchange.found().rules().stream()
              .map(rule -> rule.code(dialect))
              .flatMap(java.util.Optional::stream)
              .sorted()
              .findFirst()
              .orElse("000");
      out.write(
          "TA1",
          number(),
          Form.SHORT_DAY.of(header.element(9)),
          Form.TIME.of(header.element(10)),
          code.equals("000") ? "A" : "R",
          code);
    }
    out.write("IEA", Integer.toString(groups), number());
  }

  /** Whether an interchange asks for a TA1. */
  static boolean isAsked(Segment header) {
    return header.element(14).equals("1");
  }

  private String number() {
    String number = header.element(13);
    return NINE_DIGITS.matcher(number).matches() ? number : "000000000";
  }

  private String qualifier(int number) {
    String qualifier = out.quoted(header.element(number));
    return qualifier.length() == 2 ? qualifier : "ZZ";
  }

  private String party(int number) {
    StringBuilder name = new StringBuilder(out.quoted(header.element(number)));
    while (name.length() < PARTY_WIDTH) {
      name.append(' ');
    }
    return name.substring(0, PARTY_WIDTH);
  }
}
