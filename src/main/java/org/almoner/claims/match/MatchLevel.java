package org.almoner.claims.match;

import java.util.Locale;

/** By what a remit was matched: CLAIMS 4, in this order. */
public enum MatchLevel {
  PCN,
  PCN_NORMALISED,
  PCN_TRUNCATED,
  ICN,
  ATTRIBUTES,
  UNMATCHED;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
