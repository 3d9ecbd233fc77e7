package org.almoner.generate.story;

import org.almoner.generate.Dice;
import org.almoner.generate.story.Dynamics.Contact;

/**
 * What would become of a patient from a decision date on, with and without a contact in the week
 * after it. In the weeks after that the FRM does what FRMs do.
 *
 * @param propensity of a contact in the week
 * @param withoutContact probability of discontinuing within 30 days; a mean over simulated futures,
 *     the same chances in both arms
 * @param outcomes in the world as it goes on: whether the patient discontinues without contact (bit
 *     0) and with it (bit 1)
 */
public record Outlook(double propensity, double withoutContact, double withContact, int outcomes) {
  static final int WEEKS = 5;

  /** Of the fifth week two days are within 30 days. */
  private static final double LAST_WEEK = 2 / 7.0;

  private static final int PAIRS = 8;

  /**
   * @param future the dice of simulated futures
   * @param coming what the world has in store, five weeks of it
   */
  static Outlook of(Dynamics dynamics, Condition now, int day, Dice future, WeekDraws[] coming) {
    double without = 0;
    double with = 0;
    WeekDraws[] draws = new WeekDraws[WEEKS];
    WeekDraws[] mirrored = new WeekDraws[WEEKS];
    for (int pair = 0; pair < PAIRS; pair++) {
      for (int week = 0; week < WEEKS; week++) {
        draws[week] = WeekDraws.of(future);
        mirrored[week] = draws[week].mirrored();
      }
      draws[0] = cover(draws[0], pair);
      mirrored[0] = cover(mirrored[0], 2 * PAIRS - 1 - pair);
      without += exit(dynamics, now, day, draws, Contact.WITHHELD);
      without += exit(dynamics, now, day, mirrored, Contact.WITHHELD);
      with += exit(dynamics, now, day, draws, Contact.FORCED);
      with += exit(dynamics, now, day, mirrored, Contact.FORCED);
    }
    int outcomes =
        (exits(dynamics, now, day, coming, Contact.WITHHELD) ? 1 : 0)
            + (exits(dynamics, now, day, coming, Contact.FORCED) ? 2 : 0);
    return new Outlook(
        dynamics.propensity(now, day), without / (2 * PAIRS), with / (2 * PAIRS), outcomes);
  }

  /** Spreads the channel and the reach of the first week evenly over the futures. */
  private static WeekDraws cover(WeekDraws draws, int future) {
    double futures = 2 * PAIRS;
    return draws.at((7 * future % futures + 0.5) / futures, (future + 0.5) / futures);
  }

  private static double exit(
      Dynamics dynamics, Condition now, int day, WeekDraws[] draws, Contact first) {
    Condition condition = now.copy();
    double stays = 1;
    for (int week = 0; week < WEEKS; week++) {
      Contact rule = week == 0 ? first : Contact.NATURAL;
      double exit = dynamics.pass(condition, day + 7 * week, draws[week], rule).exit();
      stays *= 1 - (week == WEEKS - 1 ? LAST_WEEK * exit : exit);
    }
    return 1 - stays;
  }

  private static boolean exits(
      Dynamics dynamics, Condition now, int day, WeekDraws[] draws, Contact first) {
    Condition condition = now.copy();
    for (int week = 0; week < WEEKS; week++) {
      Contact rule = week == 0 ? first : Contact.NATURAL;
      double exit = dynamics.pass(condition, day + 7 * week, draws[week], rule).exit();
      if (draws[week].exit() < exit) {
        return 7 * week + draws[week].exitDay() <= 30;
      }
    }
    return false;
  }
}
