package org.almoner.claims.match;

import java.util.Locale;

/** Why a remit was not matched. */
public enum MatchReason {
  /** The number is another claim's. */
  NUMBER_REUSE,
  /** Two accounts fit equally well: nothing is guessed. */
  AMBIGUOUS,
  NO_CANDIDATE;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
