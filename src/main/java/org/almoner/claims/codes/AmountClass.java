package org.almoner.claims.codes;

import java.util.Locale;

/** What an adjusted amount is: CLAIMS 5, {@code amount_class}. */
public enum AmountClass {
  DENIAL,
  PATIENT_RESPONSIBILITY,
  CONTRACTUAL,
  PRIOR_PAYER,
  CAPITATION,
  PENDED,
  FORWARDED,
  /** Of code 94: more than was charged, so its amount is negative. */
  INCREASE,
  INFORMATIONAL,
  /** The code is not listed, or not on that date. */
  UNKNOWN;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AmountClass of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
