package org.almoner.claims.acknowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.validate.Finding;
import org.almoner.claims.validate.Level;
import org.almoner.claims.validate.Position;
import org.almoner.claims.validate.Report;
import org.almoner.claims.validate.Rule;
import org.almoner.claims.validate.Spot;

/** The answer to one set: AK2, what is wrong, AK5 or IK5. */
final class SetAnswer {
  private static final int CODES = 5;
  private static final int NOTES = 99;
  private static final int LONGEST_LOOP = 6;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final String IN_ELEMENTS = "8";

  private final SegmentText out;
  private final Dialect dialect;

  SetAnswer(SegmentText out, Dialect dialect) {
    this.out = out;
    this.dialect = dialect;
  }

  /** Writes it; returns whether the set is accepted. */
  boolean write(Report.OfSet set) {
    boolean refused = set.found().isRefused(dialect);
    out.write(
        "AK2",
        Form.SET.of(set.header().element(1)),
        Form.CONTROL_NUMBER.of(set.header().element(2)),
        dialect == Dialect.T999 ? Form.GUIDE.of(set.header().element(3)) : "");
    segments(set.found().findings());
    List<String> end = new ArrayList<>(List.of(dialect == Dialect.T999 ? "IK5" : "AK5"));
    end.add(refused ? "R" : "A");
    codes(set).stream().limit(CODES).forEach(end::add);
    out.write(end.toArray(String[]::new));
    return !refused;
  }

  private void segments(List<Finding> findings) {
    Map<Position, List<Finding>> inElements = new LinkedHashMap<>();
    for (Finding each : findings) {
      if (each.rule().level() == Level.ELEMENT && each.rule().code(dialect).isPresent()) {
        inElements.computeIfAbsent(each.position(), at -> new ArrayList<>()).add(each);
      }
    }
    for (Finding each : findings) {
      if (each.rule().level() == Level.SEGMENT) {
        each.rule().code(dialect).ifPresent(code -> segment(each.position(), code));
      } else if (inElements.containsKey(each.position())) {
        segment(each.position(), IN_ELEMENTS);
        inElements.remove(each.position()).stream().limit(NOTES).forEach(this::element);
      }
    }
  }

  private void segment(Position at, String code) {
    boolean tells = dialect == Dialect.T999 && at.loop().length() <= LONGEST_LOOP;
    out.write(
        dialect == Dialect.T999 ? "IK3" : "AK3",
        at.tag(),
        Integer.toString(at.inSet()),
        tells ? at.loop() : "",
        code);
  }

  private void element(Finding finding) {
    Spot spot = finding.spot();
    boolean repeats = dialect == Dialect.T999;
    out.write(
        repeats ? "IK4" : "AK4",
        out.composite(spot.element(), spot.component(), repeats ? spot.repetition() : 0),
        NUMBER.matcher(spot.dataElement()).matches() ? spot.dataElement() : "",
        finding.rule().code(dialect).orElseThrow());
  }

  /** Of the set itself, and that segments of it are wrong: by the syntax, by the guide. */
  private NavigableSet<String> codes(Report.OfSet set) {
    NavigableSet<String> codes = new TreeSet<>();
    for (Rule rule : set.found().rules()) {
      rule.code(dialect)
          .map(code -> rule.level() == Level.SET ? code : code.startsWith("I") ? "I5" : "5")
          .ifPresent(codes::add);
    }
    return codes;
  }
}
