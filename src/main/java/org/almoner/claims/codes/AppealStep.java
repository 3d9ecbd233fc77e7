package org.almoner.claims.codes;

import java.util.Locale;

/** What a window is for. */
public enum AppealStep {
  TIMELY_FILING,
  APPEAL_1,
  APPEAL_2,
  APPEAL_3,
  REOPENING_CLERICAL,
  CORRECTED_CLAIM;

  /** As it stands in a list. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AppealStep of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
