package org.almoner.claims.rows;

import java.util.Arrays;
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

  /**
   * The warning of a word.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Warning called(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No warning is called so"));
  }

  /** As it stands in a table. */
  public String word() {
    return word;
  }
}
