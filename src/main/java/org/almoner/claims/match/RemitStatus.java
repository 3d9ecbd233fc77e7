package org.almoner.claims.match;

import org.jspecify.annotations.Nullable;

/** What CLP02 does: CLAIMS 5. */
public enum RemitStatus {
  PRIMARY("P"),
  SECONDARY("S"),
  TERTIARY("T"),
  /** 4; "patient not recognised" in 5010. */
  DENIED(null),
  REVERSAL(null),
  PREDETERMINATION(null),
  /** 23, not our claim: decides nothing. */
  FORWARDED(null),
  /** 5, 10 to 17, 27: decide nothing. */
  PENDED(null),
  /** A code that nobody knows, whose money counts all the same. */
  OTHER(null);

  private final @Nullable String sequence;

  RemitStatus(@Nullable String sequence) {
    this.sequence = sequence;
  }

  static RemitStatus of(@Nullable String code) {
    if (code == null) {
      return OTHER;
    }
    return switch (code) {
      case "1", "19" -> PRIMARY;
      case "2", "20" -> SECONDARY;
      case "3", "21" -> TERTIARY;
      case "4" -> DENIED;
      case "22" -> REVERSAL;
      case "25" -> PREDETERMINATION;
      case "23" -> FORWARDED;
      case "5", "10", "11", "12", "13", "14", "15", "16", "17", "27" -> PENDED;
      default -> OTHER;
    };
  }

  /** SBR01 of the claim that it answers; null where it does not say. */
  public @Nullable String sequence() {
    return sequence;
  }

  public boolean reverses() {
    return this == REVERSAL;
  }

  public boolean adjudicates() {
    return sequence != null || this == DENIED || this == OTHER;
  }

  /** S or T. */
  boolean isOfLaterPayer() {
    return this == SECONDARY || this == TERTIARY;
  }
}
