package org.almoner.claims.read;

import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The subscriber and the payer: 2000B, 2010BA, 2010BB. */
final class SubscriberLevel {
  private final PatientLevel patient = new PatientLevel();
  private @Nullable String sequence;
  private @Nullable String group;
  private @Nullable String filing;
  private @Nullable String memberId;
  private @Nullable String payerId;
  private @Nullable String payerName;

  void take(Segment segment, String loop) {
    if (segment.is("SBR")) {
      sequence = segment.value(1);
      group = segment.value(3);
      filing = segment.value(9);
    } else if (segment.is("NM1", "IL")) {
      memberId = segment.value(9);
    } else if (segment.is("NM1", "PR")) {
      payerName = segment.value(3);
      payerId = segment.value(9);
    } else if (loop.equals("2000B") || loop.equals("2010BA")) {
      patient.take(segment);
    }
  }

  PatientLevel patient() {
    return patient;
  }

  @Nullable String sequence() {
    return sequence;
  }

  @Nullable String group() {
    return group;
  }

  @Nullable String filing() {
    return filing;
  }

  @Nullable String memberId() {
    return memberId;
  }

  @Nullable String payerId() {
    return payerId;
  }

  @Nullable String payerName() {
    return payerName;
  }
}
