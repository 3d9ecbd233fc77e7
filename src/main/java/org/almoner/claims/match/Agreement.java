package org.almoner.claims.match;

/** Whether two sides say the same of something; unknown where either says nothing. */
public enum Agreement {
  AGREES,
  UNKNOWN,
  DIFFERS;

  static Agreement of(boolean known, boolean same) {
    return known ? (same ? AGREES : DIFFERS) : UNKNOWN;
  }

  boolean agrees() {
    return this == AGREES;
  }

  boolean differs() {
    return this == DIFFERS;
  }

  /** 1, 0 or -1. */
  int sign() {
    return UNKNOWN.ordinal() - ordinal();
  }
}
