package org.almoner.generate.people;

import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/**
 * What a person tells on enrolment; some of it is missing at times.
 *
 * @param enrolledAt seconds since 1970
 * @param state the US state of the address, within the person's territory
 * @param knownAt when the chart was there, seconds since 1970; enrolledAt for most
 */
public record Chart(
    long enrolledAt,
    Answer birthDate,
    Answer gender,
    Answer race,
    Answer ethnicity,
    Answer region,
    Answer state,
    Answer income,
    Answer insurance,
    Answer severity,
    long knownAt) {
  private static final String[] RACES = {"white", "black", "asian", "native", "other"};
  private static final String[] ETHNICITIES = {"not_hispanic", "hispanic"};
  private static final String[] GENDERS = {"female", "male", "other"};
  private static final String[] REGIONS = {"urban", "suburban", "rural"};

  static Chart draw(Dice dice, Profile profile) {
    long enrolled = Stamp.daytime(profile.enrolledDay(), dice);
    return new Chart(
        enrolled,
        Answer.draw(dice, 0.015, Stamp.date(profile.birthDay())),
        Answer.draw(dice, 0.01, GENDERS[dice.outcome(0.56, 0.43, 0.01)]),
        Answer.draw(dice, 0.08, RACES[dice.outcome(0.62, 0.15, 0.07, 0.02, 0.14)]),
        Answer.draw(dice, 0.09, ETHNICITIES[dice.outcome(0.82, 0.18)]),
        Answer.draw(dice, 0.02, REGIONS[dice.outcome(0.36, 0.44, 0.2)]),
        Answer.draw(dice, 0.005, dice.any(profile.territory().zone().states())),
        Answer.draw(dice, 0.07, profile.income().title()),
        Answer.draw(dice, 0.01, profile.insurance().title()),
        Answer.draw(dice, 0.03, profile.severity().title()),
        dice.chance(0.9) ? enrolled : enrolled + 60 + dice.below(7_200));
  }
}
