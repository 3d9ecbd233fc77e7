package org.almoner.generate.claims;

import org.almoner.generate.people.Payer;

/**
 * How often claims to a kind of payer are flawed: so often that the share of denials is that of
 * Premier's survey (2024).
 *
 * @param scale of the shares of flawed claims
 */
record Rates(double scale) {
  private static final double MOOD = 0.030;
  private static final double ENDED = 0.022;

  static Rates of(Payer payer) {
    return switch (payer.filingCode()) {
      case "MB" -> new Rates(0.54);
      case "16" -> new Rates(0.91);
      case "MC" -> new Rates(0.90);
      default -> new Rates(0.86);
    };
  }

  /** Probability that a claim is denied for nothing that it shows or hides. */
  double mood() {
    return MOOD * scale;
  }

  /** Share of claims for somebody whose coverage has ended. */
  double ended() {
    return ENDED * scale;
  }

  double of(double share) {
    return share * scale;
  }
}
