package org.almoner.claims.validate;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.almoner.claims.x12.Fault;
import org.almoner.claims.x12.Segment;
import org.almoner.claims.x12.SegmentReader;
import org.almoner.claims.x12.Token;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a file once and reports each set, group and interchange as it ends. No more than the
 * findings of one of each is in memory, and nothing of a file makes it fail.
 */
public final class Validation {
  private final Consumer<Report> reports;
  private @Nullable InterchangeValidation interchange;
  private @Nullable GroupValidation group;
  private @Nullable SetValidation set;
  private long ordinal;

  private Validation(Consumer<Report> reports) {
    this.reports = reports;
  }

  /** Reads a stream to its end. */
  public static void run(InputStream in, Consumer<Report> reports) throws IOException {
    Validation validation = new Validation(reports);
    try (SegmentReader segments = new SegmentReader(in)) {
      Token token;
      while ((token = segments.next()) != null) {
        validation.take(token);
      }
    }
    validation.cutInterchange();
  }

  private void take(Token token) {
    ordinal++;
    if (token instanceof Segment segment) {
      take(segment);
    } else {
      refuse((Fault) token);
    }
  }

  private void take(Segment segment) {
    Position at = Position.of(segment, ordinal, 0);
    switch (segment.tag()) {
      case "ISA" -> {
        cutInterchange();
        interchange = new InterchangeValidation(segment, at);
      }
      case "GS" -> {
        cutGroup();
        group = interchange(at).begin(segment, at);
      }
      case "ST" -> {
        cutSet();
        set = group(at).begin(segment, ordinal);
      }
      case "SE" -> endSet(segment, at);
      case "GE" -> endGroup(segment, at);
      case "IEA" -> endInterchange(segment, at);
      default -> content(segment, at);
    }
  }

  private void content(Segment segment, Position at) {
    if (set != null) {
      set.take(segment, ordinal);
    } else if (!segment.is("TA1")) {
      interchange(at).stray(at);
    }
  }

  private void endSet(Segment trailer, Position at) {
    if (set == null) {
      interchange(at).stray(at);
    } else {
      reports.accept(set.end(trailer, ordinal));
      set = null;
    }
  }

  private void endGroup(Segment trailer, Position at) {
    cutSet();
    if (group == null) {
      interchange(at).stray(at);
    } else {
      reports.accept(group.end(trailer, at));
      group = null;
    }
  }

  private void endInterchange(Segment trailer, Position at) {
    cutGroup();
    reports.accept(interchange(at).end(trailer, at));
    interchange = null;
  }

  private void refuse(Fault fault) {
    if (fault.kind() == Fault.Kind.TOO_LARGE && set != null) {
      set.passTooLarge(fault.offset(), ordinal);
      return;
    }
    Position at = new Position(ordinal, 0, Position.UNREADABLE, "", fault.offset());
    Rule rule = fault.kind() == Fault.Kind.NOT_X12 ? Rule.NOT_X12 : Rule.INTERCHANGE_CONTENT;
    interchange(at).refuse(rule, at);
  }

  private InterchangeValidation interchange(Position at) {
    if (interchange == null) {
      interchange = new InterchangeValidation(null, at);
    }
    return interchange;
  }

  private GroupValidation group(Position at) {
    if (group == null) {
      group = interchange(at).begin(null, at);
    }
    return group;
  }

  private void cutSet() {
    if (set != null) {
      reports.accept(set.cut());
      set = null;
    }
  }

  private void cutGroup() {
    cutSet();
    if (group != null) {
      reports.accept(group.cut());
      group = null;
    }
  }

  private void cutInterchange() {
    cutGroup();
    if (interchange != null) {
      reports.accept(interchange.cut());
      interchange = null;
    }
  }
}
