package org.almoner.claims.read;

import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.TransactionState;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Loops;
import org.almoner.claims.x12.Segment;

/** A transaction between its ST and its end: counts, and says what became of it. */
final class OpenTransaction {
  private final Segment header;
  private final String type;
  private final String guide;
  private final TransactionType kind;
  private final TransactionRows rows;
  private final Loops loops;
  private final RowSink sink;
  private final Findings findings = new Findings();
  private int segments = 1;
  private int claims;
  private boolean isBroken;

  OpenTransaction(Segment header, Envelopes around, RowSink sink) {
    this.header = header;
    this.type = numeric(header.element(1));
    this.guide = header.element(3).isEmpty() ? around.guide() : header.element(3);
    this.kind = TransactionType.of(type, guide);
    this.sink = sink;
    this.loops = Loops.of(type);
    this.rows = kind.rows(type, guide, around.transaction(header.value(2)), sink);
  }

  String type() {
    return type;
  }

  /** Takes a segment; the loop that it lies in. */
  String take(Segment segment) {
    segments++;
    String loop = loops.of(segment);
    if (kind.hasClaims() && segment.is(kind.loopTag())) {
      claims++;
    }
    if (!isBroken) {
      rows.take(segment, loop);
    }
    return loop;
  }

  /** A segment that cannot be taken: what was whole before it stays, the rest is refused. */
  void refuseSegment(long offset) {
    segments++;
    if (!isBroken) {
      rows.end(false);
      quarantine(offset, "segment_too_large");
    }
    isBroken = true;
  }

  void end(Segment trailer) {
    segments++;
    findings.addIf(!isNumber(trailer.element(1), segments), Warning.SEGMENT_COUNT);
    findings.addIf(!trailer.element(2).equals(header.element(2)), Warning.CONTROL_NUMBER);
    if (!isBroken) {
      rows.end(true);
    }
    close();
  }

  /** Something follows that is of no transaction. */
  void missTrailer() {
    breakOff("missing_SE", true);
  }

  /** The file ends. */
  void truncate() {
    breakOff("truncated", false);
  }

  private void breakOff(String rule, boolean isComplete) {
    if (!isBroken) {
      rows.end(isComplete);
      quarantine(header.offset(), rule);
    }
    isBroken = true;
    close();
  }

  private void quarantine(long offset, String rule) {
    String detail = type + " " + numeric(header.element(2));
    sink.put(new Quarantined(rows.envelope().file(), offset, rule, detail, 0));
  }

  private void close() {
    int staged = kind.hasClaims() ? rows.staged() : 0;
    sink.put(
        new TransactionEnd(
            rows.envelope(),
            type,
            Texts.orNull(guide),
            state(claims - staged),
            claims,
            staged,
            claims - staged,
            findings.warnings()));
  }

  private TransactionState state(int refused) {
    if (kind == TransactionType.OTHER) {
      return TransactionState.SET_ASIDE;
    }
    if (!isBroken && refused == 0) {
      return TransactionState.WHOLE;
    }
    return rows.staged() > 0 ? TransactionState.PARTLY_STAGED : TransactionState.REFUSED;
  }

  /** Digits as they are: what is anything else may be a value that nobody may see. */
  private static String numeric(String text) {
    return text.matches("[0-9]{1,9}") ? text : "?";
  }

  private static boolean isNumber(String text, int expected) {
    try {
      return Integer.parseInt(text) == expected;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
