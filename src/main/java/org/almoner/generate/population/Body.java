package org.almoner.generate.population;

import static org.almoner.generate.population.Disorder.DIABETES;
import static org.almoner.generate.population.Disorder.HYPERTENSION;
import static org.almoner.generate.population.Disorder.TYPE_1_DIABETES;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.people.People;

/**
 * What is measured of somebody: a level of the person's own, moved by disorders, age, frailty and
 * laxity, and noise of each reading.
 */
final class Body {
  static final List<Disorder> ANY_DIABETES = List.of(DIABETES, TYPE_1_DIABETES);

  private final Health health;
  private final double build;
  private final double vessels;
  private final double blood;
  private final double vigour;

  Body(People people, Health health) {
    Dice dice = people.dice("population-body", health.person().number());
    this.health = health;
    this.build = dice.normal();
    this.vessels = dice.normal();
    this.blood = dice.normal();
    this.vigour = dice.normal();
  }

  /** kg/m². */
  double bmi(int day, Dice dice) {
    boolean obese = health.has(Disorder.OBESITY, day);
    return within(15, 65, (obese ? 35 : 27) + (obese ? 4 : 4.5) * build + 0.4 * dice.normal());
  }

  /** Percent. */
  double hba1c(int day, Dice dice) {
    double noise = 0.15 * dice.normal();
    return health.hasAny(ANY_DIABETES, day)
        ? within(5.2, 15, 7.1 * StrictMath.exp(0.17 * health.laxity() + 0.02 * blood) + noise)
        : within(4.2, 6.4, 5.4 + 0.2 * blood + noise / 2);
  }

  /** mm[Hg]. */
  double systolic(int day, Dice dice) {
    double tense = health.has(HYPERTENSION, day) ? 9 + 12 * health.laxity() : 0;
    double ageing = 0.35 * (health.age(day) - 54) + 3 * health.frailty();
    return within(82, 238, 121 + tense + ageing + 11 * vessels + 7 * dice.normal());
  }

  /** mm[Hg], of a systolic pressure. */
  double diastolic(double systolic, Dice dice) {
    return within(40, systolic - 15, 77 + 0.4 * (systolic - 124) + 6 * dice.normal());
  }

  /** Total, mg/dL. */
  double cholesterol(int day, Dice dice) {
    double fat = health.has(Disorder.HYPERLIPIDEMIA, day) ? 12 + 16 * health.laxity() : 0;
    return within(90, 380, 184 + fat + 33 * blood + 9 * dice.normal());
  }

  /** mg/dL, of a total. */
  double ldl(double cholesterol, Dice dice) {
    return within(25, 280, 0.62 * cholesterol - 5 + 6 * dice.normal());
  }

  /** mL/min/1.73 m². */
  double egfr(int day, Dice dice) {
    double noise = 4 * dice.normal();
    if (health.has(Disorder.END_STAGE_KIDNEY, day)) {
      return within(4, 14, 9 + noise / 2);
    }
    return health.has(Disorder.KIDNEY_DISEASE, day)
        ? within(16, 59, 44 + 7 * vigour + noise)
        : within(61, 130, 98 - 0.6 * (health.age(day) - 40) + 8 * vigour + noise);
  }

  /** 0 to 100: falls ever faster with frailty. */
  double functionalStatus(Dice dice) {
    double loss = 10 * StrictMath.exp(0.85 * health.frailty());
    return within(5, 100, 90 - loss + 3 * vigour + 3 * dice.normal());
  }

  /** Points of the PHQ-9. */
  double phq9(int day, Dice dice) {
    double low = health.has(Disorder.DEPRESSION, day) ? 8 + 3.5 * health.laxity() : 2.5;
    return within(0, 27, low + 3 * dice.normal());
  }

  private static double within(double least, double most, double value) {
    return Math.max(least, Math.min(most, value));
  }
}
