package org.almoner.claims.read;

import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.codes.Verdicts;
import org.almoner.claims.rows.AcknowledgedError;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.rows.Warnings;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** A 997 or 999: a row for each set that it answers (AK2), and one for the group (AK9). */
final class FunctionalAcknowledgements implements TransactionRows {
  private static final Verdicts VERDICTS = Verdicts.packed();
  private static final int FIRST_CODE = 4;
  private static final int LAST_CODE = 8;

  /** How many errors of a set are listed; all are counted. */
  private static final int MOST_ERRORS = 1_000;

  private final String kind;
  private final Envelope envelope;
  private final RowSink sink;
  private final List<AcknowledgedError> errors = new ArrayList<>();
  private @Nullable String group;
  private @Nullable Segment set;
  private String verdict = Verdicts.UNKNOWN;
  private @Nullable String segmentName;
  private @Nullable String segmentPosition;
  private int errorCount;
  private int staged;

  FunctionalAcknowledgements(String kind, Envelope envelope, RowSink sink) {
    this.kind = kind;
    this.envelope = envelope;
    this.sink = sink;
  }

  @Override
  public void take(Segment segment, String loop) {
    switch (segment.tag()) {
      case "AK1" -> group = segment.value(2);
      case "AK2" -> {
        finish();
        set = segment;
      }
      case "AK3", "IK3" -> segmentError(segment);
      case "AK4", "IK4" -> elementError(segment);
      case "AK5", "IK5" -> verdict = VERDICTS.ofCode(segment.element(1));
      case "AK9" -> {
        finish();
        put(kind + "_group", group, segment, VERDICTS.ofCode(segment.element(1)));
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

  private void segmentError(Segment segment) {
    errorCount++;
    segmentName = segment.value(1);
    segmentPosition = segment.value(2);
    for (int number = FIRST_CODE; number <= LAST_CODE; number++) {
      if (!segment.element(number).isEmpty()) {
        list(null, segment.element(number));
      }
    }
  }

  private void elementError(Segment segment) {
    errorCount++;
    list(segment.value(1), segment.value(3));
  }

  private void list(@Nullable String element, @Nullable String code) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(new AcknowledgedError(segmentName, segmentPosition, element, code));
    }
  }

  private void finish() {
    if (set != null) {
      put(kind, set.value(2), set, verdict);
    }
    set = null;
    verdict = Verdicts.UNKNOWN;
    errors.clear();
    errorCount = 0;
    segmentName = null;
    segmentPosition = null;
  }

  private void put(String rowKind, @Nullable String reference, Segment segment, String decided) {
    sink.put(
        new Acknowledgement(
            Keys.of(
                rowKind,
                envelope.interchangeControl(),
                envelope.groupControl(),
                envelope.transactionControl(),
                envelope.recordedDate(),
                envelope.transaction(),
                staged,
                reference),
            envelope.at(segment.offset()),
            rowKind,
            reference,
            group,
            decided,
            null,
            List.of(),
            null,
            null,
            errorCount,
            List.copyOf(errors),
            Warnings.NONE));
    staged++;
  }
}
