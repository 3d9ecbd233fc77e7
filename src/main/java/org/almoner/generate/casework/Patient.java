package org.almoner.generate.casework;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;

/** The patients, all enrolled before the window. */
final class Patient {
  private static final List<String> STATES =
      List.of(
          "CA", "CA", "CA", "TX", "TX", "FL", "FL", "NY", "NY", "PA", "IL", "OH", "GA", "NC", "MI",
          "NJ", "VA", "WA", "AZ", "MA", "TN", "IN", "MO", "MD", "WI", "CO", "MN", "SC", "AL", "LA");
  private static final String[] INSURANCE = {"commercial", "medicare", "medicaid", "uninsured"};
  private static final String[] CHANNELS = {"phone", "email", "text", "portal"};
  private static final int LONGEST_ENROLMENT_DAYS = 720;

  /** The row of the export; the risk score is in 0 to 1, with three digits. */
  static List<String> row(CaseworkWorld world, long number) {
    Dice dice = world.dice("patient", number);
    long enrolled = world.startSecond() - 1 - dice.below(LONGEST_ENROLMENT_DAYS * 86_400L);
    long risk = Math.round(1000 * dice.uniform() * dice.between(0.3, 1));
    return List.of(
        Identifiers.patient(number),
        INSURANCE[dice.outcome(0.52, 0.25, 0.16, 0.07)],
        CHANNELS[dice.outcome(0.4, 0.3, 0.2, 0.1)],
        dice.any(STATES),
        String.format(Locale.ROOT, "0.%03d", Math.min(risk, 999)),
        CaseworkWorld.iso(enrolled));
  }

  private Patient() {}
}
