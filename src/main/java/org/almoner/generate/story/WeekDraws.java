package org.almoner.generate.story;

import org.almoner.generate.Dice;

/**
 * The chances of one week, all drawn before anything is decided, so that two courses that differ in
 * one contact meet the same chances.
 *
 * @param shock of the hidden state, standard normal
 * @param noise of the risk score, standard normal
 */
record WeekDraws(
    double shock,
    double noise,
    double burden,
    double contact,
    double channel,
    double reach,
    double exit,
    double day,
    double workday,
    double gap) {

  static WeekDraws of(Dice dice) {
    return new WeekDraws(
        dice.normal(),
        dice.normal(),
        dice.uniform(),
        dice.uniform(),
        dice.uniform(),
        dice.uniform(),
        dice.uniform(),
        dice.uniform(),
        dice.uniform(),
        dice.uniform());
  }

  /** The same week with the opposite normal draws: halves the variance of means over futures. */
  WeekDraws mirrored() {
    return new WeekDraws(
        -shock,
        -noise,
        1 - burden,
        1 - contact,
        1 - channel,
        1 - reach,
        exit,
        day,
        workday,
        1 - gap);
  }

  /** The day of the week, 1 to 7, on which the patient stops if so. */
  int exitDay() {
    return 1 + (int) (7 * day);
  }

  /**
   * The same week with channel and reach at given points of their range, so that a few futures
   * cover it evenly.
   */
  WeekDraws at(double newChannel, double newReach) {
    return new WeekDraws(
        shock, noise, burden, contact, newChannel, newReach, exit, day, workday, gap);
  }
}
