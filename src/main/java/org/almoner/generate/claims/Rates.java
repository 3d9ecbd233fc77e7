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
      case "MB" -> new Rates(0.62);
      case "16" -> new Rates(1.2);
      case "MC" -> new Rates(1.3);
      default -> new Rates(1.05);
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
