package org.almoner.claims.read;

import java.time.LocalDate;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** An 837: a claim is given as soon as another, another level or the trailer follows it. */
final class ClaimTransaction implements TransactionRows {
  private final String guide;
  private final RowSink sink;
  private final Findings headerFindings = new Findings();
  private Envelope envelope;
  private @Nullable String purpose;
  private @Nullable LocalDate submitted;
  private String submittedText = "";
  private BillingLevel billing = new BillingLevel();
  private SubscriberLevel subscriber = new SubscriberLevel();
  private @Nullable PatientLevel dependent;
  private @Nullable ClaimReading claim;
  private int ordinal;
  private int staged;

  ClaimTransaction(String guide, Envelope envelope, RowSink sink) {
    this.guide = guide;
    this.envelope = envelope;
    this.sink = sink;
  }

  @Override
  public void take(Segment segment, String loop) {
    switch (segment.tag()) {
      case "BHT" -> header(segment);
      case "HL" -> level(segment.element(3));
      case "CLM" -> begin(segment);
      default -> {
        if (claim != null) {
          claim.take(segment, loop);
        } else {
          party(segment, loop);
        }
      }
    }
  }

  @Override
  public void end(boolean isComplete) {
    if (isComplete) {
      finish();
    }
    claim = null;
  }

  @Override
  public int staged() {
    return staged;
  }

  @Override
  public Envelope envelope() {
    return envelope;
  }

  private void header(Segment segment) {
    submittedText = segment.element(4);
    submitted = headerFindings.day(submittedText);
    purpose = segment.value(6);
    envelope = envelope.orKnown(submitted);
  }

  private void level(String code) {
    finish();
    switch (code) {
      case "20" -> {
        billing = new BillingLevel();
        subscriber = new SubscriberLevel();
        dependent = null;
      }
      case "22" -> {
        subscriber = new SubscriberLevel();
        dependent = null;
      }
      case "23" -> dependent = new PatientLevel();
      default -> {}
    }
  }

  private void party(Segment segment, String loop) {
    if (loop.startsWith("2010A") || loop.equals("2000A")) {
      billing.take(segment, loop);
    } else if (dependent != null) {
      dependent.take(segment);
    } else {
      subscriber.take(segment, loop);
    }
  }

  private void begin(Segment segment) {
    finish();
    ClaimContext context =
        new ClaimContext(
            ordinal++,
            envelope,
            guide,
            purpose,
            submitted,
            submittedText,
            headerFindings.warnings(),
            billing,
            subscriber,
            dependent);
    claim = new ClaimReading(context, segment);
  }

  private void finish() {
    if (claim != null && claim.give(sink)) {
      staged++;
    }
    claim = null;
  }
}
