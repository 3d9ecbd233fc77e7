package org.almoner.claims.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.codes.Verdicts;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** A 277CA: a row for each claim that it answers. */
final class ClaimAcknowledgements implements TransactionRows {
  private static final Verdicts VERDICTS = Verdicts.packed();
  private static final int MESSAGE = 12;

  private final RowSink sink;
  private final List<String> statuses = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private final Findings header = new Findings();
  private Envelope envelope;
  private @Nullable String source;
  private @Nullable Segment trace;
  private @Nullable String icn;
  private int staged;

  ClaimAcknowledgements(Envelope envelope, RowSink sink) {
    this.envelope = envelope;
    this.sink = sink;
  }

  @Override
  public void take(Segment segment, String loop) {
    switch (segment.tag()) {
      case "BHT" -> {
        LocalDate written = header.day(segment.element(4));
        envelope = envelope.orKnown(written);
      }
      case "HL" -> finish();
      case "NM1" -> name(segment, loop);
      case "TRN" -> {
        finish();
        trace = loop.equals("2200D") ? segment : null;
      }
      case "STC" -> status(segment, loop);
      case "REF" -> {
        if (loop.equals("2200D") && segment.element(1).equals("1K")) {
          icn = segment.value(2);
        }
      }
      default -> {}
    }
  }

  @Override
  public void end(boolean isComplete) {
    if (isComplete) {
      finish();
    }
  }

  @Override
  public int staged() {
    return staged;
  }

  @Override
  public Envelope envelope() {
    return envelope;
  }

  private void name(Segment segment, String loop) {
    if (loop.equals("2100A")) {
      source =
          switch (segment.element(1)) {
            case "AY" -> "clearinghouse";
            case "PR" -> "payer";
            default -> null;
          };
    }
  }

  private void status(Segment segment, String loop) {
    if (loop.equals("2200D")) {
      String status = String.join(":", segment.parts(1).get(0));
      statuses.add(status.replaceAll(":+$", ""));
      categories.add(segment.component(1, 1));
      messages.addAll(Texts.present(segment, MESSAGE));
    }
  }

  private void finish() {
    if (trace != null) {
      sink.put(row(trace));
      staged++;
    }
    trace = null;
    icn = null;
    statuses.clear();
    categories.clear();
    messages.clear();
  }

  private Acknowledgement row(Segment claim) {
    return new Acknowledgement(
        Keys.of(
            "277CA",
            envelope.interchangeControl(),
            envelope.groupControl(),
            envelope.transactionControl(),
            envelope.recordedDate(),
            envelope.transaction(),
            staged,
            claim.element(2)),
        envelope.at(claim.offset()),
        "277CA",
        claim.value(2),
        null,
        VERDICTS.ofCategories(categories),
        source,
        List.copyOf(statuses),
        Texts.orNull(String.join("|", messages)),
        icn,
        0,
        List.of(),
        header.warnings());
  }
}
