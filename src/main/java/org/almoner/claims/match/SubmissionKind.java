package org.almoner.claims.match;

import java.util.Locale;

/** What a submission is to its claim: CLAIMS 3. */
public enum SubmissionKind {
  ORIGINAL,
  RESUBMISSION,
  REPLACEMENT,
  VOID,
  ORPHAN_REPLACEMENT,
  ORPHAN_VOID;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isVoid() {
    return this == VOID || this == ORPHAN_VOID;
  }
}
