package org.almoner.access.coverage;

import org.almoner.access.input.ListStatus;
import org.almoner.access.terms.Labelled;
import org.jspecify.annotations.Nullable;

/** Whether a plan pays. */
public enum CoverageOutcome implements Labelled {
  LISTED,
  LIMITED,
  EXCLUDED,
  NOT_LISTED;

  static CoverageOutcome of(@Nullable ListStatus status) {
    if (status == null) {
      return NOT_LISTED;
    }
    return switch (status) {
      case PREFERRED, LISTED -> LISTED;
      case NON_PREFERRED, RESTRICTED -> LIMITED;
      case EXCLUDED -> EXCLUDED;
    };
  }

  /** Whether the plan does not pay. */
  public boolean isGap() {
    return this == EXCLUDED || this == NOT_LISTED;
  }
}
