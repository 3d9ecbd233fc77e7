package org.almoner.claims.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.almoner.claims.codes.Verdicts;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RawSegment;
import org.almoner.claims.rows.Warnings;
import org.almoner.claims.rows.X12Row;
import org.almoner.claims.x12.Fault;
import org.almoner.claims.x12.Segment;
import org.almoner.claims.x12.SegmentReader;
import org.almoner.claims.x12.Token;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one X12 file, in one pass: a claim's as soon as it is complete, so that no more than one
 * claim is in memory. What breaks goes to quarantine; nothing of a file makes reading fail.
 */
public final class X12Rows implements Closeable {
  private static final Verdicts VERDICTS = Verdicts.packed();
  private final String file;
  private final boolean withSegments;
  private final FileDigest content;
  private final SegmentReader segments;
  private final Envelopes around;
  private final Deque<X12Row> ready = new ArrayDeque<>();
  private final SortedMap<String, Integer> byType = new TreeMap<>();
  private @Nullable OpenTransaction transaction;
  private @Nullable StrayRun stray;
  private int ordinal;
  private boolean isEnded;

  private X12Rows(String file, InputStream in, boolean withSegments) {
    this.file = file;
    this.withSegments = withSegments;
    this.content = new FileDigest(in);
    this.segments = new SegmentReader(content);
    this.around = new Envelopes(file);
  }

  /** All rows of a file. */
  public static X12Rows open(String file, InputStream in) {
    return new X12Rows(file, in, true);
  }

  /** All but {@link RawSegment}. */
  public static X12Rows withoutSegments(String file, InputStream in) {
    return new X12Rows(file, in, false);
  }

  /** The next row, {@link RawFile} last; null at the end. */
  public @Nullable X12Row next() throws IOException {
    while (ready.isEmpty() && !isEnded) {
      Token token = segments.next();
      if (token == null) {
        end();
      } else if (token instanceof Fault fault) {
        refuse(fault);
      } else {
        take((Segment) token);
      }
    }
    return ready.poll();
  }

  @Override
  public void close() throws IOException {
    segments.close();
  }

  private void take(Segment segment) {
    ordinal++;
    switch (segment.tag()) {
      case "ISA" -> {
        missTrailer();
        around.beginInterchange(segment);
        keep(segment, "");
      }
      case "GS" -> {
        missTrailer();
        around.beginGroup(segment);
        keep(segment, "");
      }
      case "ST" -> {
        missTrailer();
        begin(segment);
      }
      case "GE" -> {
        missTrailer();
        keep(segment, "");
        around.endGroup();
      }
      case "IEA" -> {
        missTrailer();
        keep(segment, "");
        around.endInterchange();
      }
      case "TA1" -> {
        keep(segment, "");
        ready.add(interchangeAcknowledgement(segment));
      }
      default -> content(segment);
    }
  }

  private void begin(Segment segment) {
    transaction = new OpenTransaction(segment, around, ready::add);
    byType.merge(transaction.type(), 1, Integer::sum);
    keep(segment, "");
  }

  private void content(Segment segment) {
    if (transaction == null) {
      keep(segment, "");
      if (stray == null) {
        stray = new StrayRun(segment.offset());
      }
      stray.count(segment);
    } else if (segment.is("SE")) {
      keep(segment, "");
      transaction.end(segment);
      transaction = null;
    } else {
      // Half an amount is another amount.
      boolean isHalf = segments.isCut() && segment.is("PLB");
      keep(segment, transaction.take(isHalf ? segment.withoutElements() : segment));
    }
  }

  private void refuse(Fault fault) throws IOException {
    if (fault.kind() == Fault.Kind.NOT_X12) {
      missTrailer();
      content.drain();
      ready.add(
          new Quarantined(file, fault.offset(), "not_x12", "no ISA, GS or ST at the start", 0));
    } else if (transaction != null) {
      transaction.refuseSegment(fault.offset());
    } else {
      ready.add(
          new Quarantined(file, fault.offset(), "segment_too_large", "outside of transactions", 0));
    }
  }

  private void missTrailer() {
    if (transaction != null) {
      transaction.missTrailer();
      transaction = null;
    }
    endStray();
  }

  private void end() throws IOException {
    isEnded = true;
    if (transaction != null) {
      transaction.truncate();
      transaction = null;
    }
    endStray();
    content.drain();
    Segment first = around.first();
    ready.add(
        new RawFile(
            file,
            content.sha256(),
            content.bytes(),
            around.interchanges(),
            around.transactions(),
            byType,
            first == null ? null : first.value(9),
            first == null ? null : first.value(10),
            first == null ? null : first.value(13),
            first == null ? null : Period.day(first.element(9))));
  }

  private void endStray() {
    if (stray != null) {
      ready.add(stray.row(file));
      stray = null;
    }
  }

  private void keep(Segment segment, String loop) {
    if (withSegments) {
      ready.add(
          new RawSegment(
              file,
              ordinal,
              segment.offset(),
              around.interchanges(),
              transaction == null ? 0 : around.transactions(),
              loop,
              segment.tag(),
              segment.elements()));
    }
  }

  private Acknowledgement interchangeAcknowledgement(Segment segment) {
    Envelope envelope = around.outside();
    return new Acknowledgement(
        Keys.of(
            "TA1",
            envelope.interchangeControl(),
            envelope.recordedDate(),
            ordinal,
            segment.element(1)),
        envelope.at(segment.offset()),
        "TA1",
        segment.value(1),
        null,
        VERDICTS.ofCode(segment.element(4)),
        null,
        List.of(),
        null,
        null,
        0,
        List.of(),
        Warnings.NONE);
  }
}
