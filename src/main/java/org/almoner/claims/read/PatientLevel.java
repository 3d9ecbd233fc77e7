package org.almoner.claims.read;

import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The patient: the subscriber, or a dependent under a level of its own. */
final class PatientLevel {
  private @Nullable String relationship;
  private String birthDate = "";
  private @Nullable String sex;

  void take(Segment segment) {
    if (segment.is("PAT")) {
      relationship = segment.value(1);
    } else if (segment.is("DMG")) {
      birthDate = segment.element(2);
      sex = segment.value(3);
    }
  }

  @Nullable String relationship() {
    return relationship;
  }

  String birthDate() {
    return birthDate;
  }

  @Nullable String sex() {
    return sex;
  }
}
