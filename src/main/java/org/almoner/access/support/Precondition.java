package org.almoner.access.support;

import org.almoner.access.coverage.CoverageOutcome;
import org.almoner.access.terms.Labelled;

/** What support operations start from. */
public enum Precondition implements Labelled {
  ELIGIBLE,
  LIMITED,
  INELIGIBLE_OR_GAP,
  /** Coverage is not yet known; not read as ineligible. */
  MISSING;

  static Precondition of(CoverageOutcome coverage) {
    return switch (coverage) {
      case LISTED -> ELIGIBLE;
      case LIMITED -> LIMITED;
      case EXCLUDED, NOT_LISTED -> INELIGIBLE_OR_GAP;
    };
  }
}
