package org.almoner.generate.claims;

/**
 * What can be wrong with a claim, the probability that it is denied for it, and how.
 *
 * @see Adjudication
 */
enum Flaw {
  /** The payer wants an authorisation and the claim names none. */
  AUTHORIZATION(0.92, "197", "missing_authorization"),
  /** A second service on the day of a visit without modifier 25. */
  MODIFIER(0.80, "4", "invalid_code"),
  /** A diagnosis that does not go with the service; how strict payers are differs. */
  DIAGNOSIS(0.65, "11", "invalid_code"),
  /** Sent after the payer's limit. */
  LATE(0.96, "29", "timely_filing"),
  /** The same service was billed before, under another number. */
  DUPLICATE(0.95, "18", "duplicate"),
  /** The payer wants to know who referred the patient. */
  REFERRING(0.60, "183", "provider_network");

  private static final double STRICTNESS = 0.10;

  private final double denial;
  private final String carc;
  private final String cause;

  Flaw(double denial, String carc, String cause) {
    this.denial = denial;
    this.carc = carc;
    this.cause = cause;
  }

  /** Probability of a denial by the payer of the given number; 0.55 to 0.75 for a diagnosis. */
  double denial(int payer) {
    return this == DIAGNOSIS ? denial + STRICTNESS * (payer % 5 - 2) / 2 : denial;
  }

  Reason reason() {
    return new Reason("CO", carc, "", cause);
  }
}
