package org.almoner.claims.match;

import java.util.Locale;

/** By what a remit's line meets a line of the submission: CLAIMS 4. */
public enum LineMatchLevel {
  CONTROL,
  /** Several lines carry the control number. */
  CONTROL_AMBIGUOUS,
  CODE_MODIFIER,
  CODE_CHARGE,
  CODE,
  REVENUE,
  UNMATCHED;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
