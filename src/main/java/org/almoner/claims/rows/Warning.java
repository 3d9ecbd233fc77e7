package org.almoner.claims.rows;

import java.util.Locale;

/** What is odd about a row and stays on it; no row is refused for it. */
public enum Warning {
  CAS_UNREADABLE,
  CLAIM_BALANCE,
  CONTROL_NUMBER,
  DATE_UNREADABLE,
  LINE_CONTROL_NOT_UNIQUE,
  LINE_TOTAL,
  MISSING_LX("missing_LX"),
  NEGATIVE_AMOUNT,
  NEGATIVE_PAYMENT,
  NOTICE_WITH_AMOUNT,
  NPI_CHECK_DIGIT,
  PAYER_SEQUENCE_NOT_UNIQUE,
  PAYMENT_BALANCE,
  PCN_LENGTH,
  REVERSAL_SIGN,
  SEGMENT_COUNT,
  UNKNOWN_CODE;

  private final String word;

  Warning() {
    this.word = name().toLowerCase(Locale.ROOT);
  }

  Warning(String word) {
    this.word = word;
  }

  /** As it stands in a table. */
  public String word() {
    return word;
  }
}
