package org.almoner.generate.claims;

import org.almoner.generate.Dice;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.People;

/** What payers want to see. Half of them begin within the window to ask for authorisations. */
record Requirements(People people) {
  private static final int LONG_BEFORE = 1_000;

  /** The first day on which a payer wants an authorisation of the brands' products. */
  int from(Payer payer) {
    Dice dice = people.dice("claims-authorization", payer.number());
    boolean always = dice.chance(0.5);
    int begins = people.firstDay() + (int) (people.days() * dice.between(0.2, 0.7));
    return always ? people.firstDay() - LONG_BEFORE : begins;
  }

  /** Whether a payer wants to know who referred the patient. */
  static boolean referral(Payer payer) {
    return switch (payer.filingCode()) {
      case "HM", "16", "MC" -> true;
      default -> false;
    };
  }

  /** Days from the service within which a claim must come. */
  static int filingLimit(Payer payer) {
    return switch (payer.filingCode()) {
      case "MB" -> 365;
      case "CI", "BL" -> 180;
      default -> 90;
    };
  }
}
