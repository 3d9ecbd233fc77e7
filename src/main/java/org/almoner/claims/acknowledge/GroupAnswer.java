package org.almoner.claims.acknowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.validate.Report;
import org.almoner.claims.validate.Rule;
import org.almoner.claims.x12.Segment;

/** The answer to one group: a group of one set, AK1, its sets, AK9. */
final class GroupAnswer {
  private static final int MOST = 999_999;
  private static final int CODES = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final String SET_NUMBER = "0001";

  private final SegmentText out;
  private final Dialect dialect;
  private final Segment header;
  private final SetAnswer sets;
  private final String number;
  private final int before;
  private int accepted;

  /** Which group of the answer it is, from 1, and when it says that it was made. */
  record Envelope(int number, Moment moment) {}

  /** Begins it. */
  GroupAnswer(SegmentText out, Dialect dialect, Report.Group group, Envelope envelope) {
    this.out = out;
    this.dialect = dialect;
    this.header = Objects.requireNonNull(group.header(), "only groups with a GS are answered");
    this.sets = new SetAnswer(out, dialect);
    String version = dialect == Dialect.T999 ? "005010X231A1" : "004010";
    this.number = Integer.toString(envelope.number());
    Moment moment = envelope.moment();
    out.write("GS", "FA", party(3), party(2), moment.day(), moment.time(), number, "X", version);
    before = out.written();
    String type = dialect == Dialect.T999 ? "999" : "997";
    out.write("ST", type, SET_NUMBER, dialect == Dialect.T999 ? version : "");
    String reference = dialect == Dialect.T999 ? Form.GUIDE.of(header.element(8)) : "";
    out.write("AK1", Form.GROUP.of(header.element(1)), answered(), reference);
  }

  void add(Report.OfSet set) {
    accepted += sets.write(set) ? 1 : 0;
  }

  void end(Report.OfGroup group) {
    List<String> end = new ArrayList<>(List.of("AK9", verdict(group)));
    end.add(Integer.toString(Math.min(group.included(), MOST)));
    end.add(Integer.toString(Math.min(group.received(), MOST)));
    end.add(Integer.toString(Math.min(accepted, MOST)));
    codes(group).stream().limit(CODES).forEach(end::add);
    out.write(end.toArray(String[]::new));
    out.write("SE", Integer.toString(out.written() - before + 1), SET_NUMBER);
    out.write("GE", "1", number);
  }

  private String verdict(Report.OfGroup group) {
    if (group.found().isRefused(dialect) || (accepted == 0 && group.received() > 0)) {
      return "R";
    }
    return accepted < group.received() ? "P" : "A";
  }

  private NavigableSet<String> codes(Report.OfGroup group) {
    NavigableSet<String> codes = new TreeSet<>();
    for (Rule rule : group.found().rules()) {
      rule.code(dialect).ifPresent(codes::add);
    }
    return codes;
  }

  private String party(int number) {
    return out.quoted(header.element(number));
  }

  /** Control number of the group that is answered, 0 where it is no number. */
  private String answered() {
    String own = header.element(6);
    return NUMBER.matcher(own).matches() ? own : "0";
  }
}
