package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.engagement.FieldForce.Desk;

/**
 * Who a patient is.
 *
 * @param birthDay days since 1970, as startDay (of the therapy) and enrolledDay
 * @param sociable probability of being reached by the preferred channel
 */
record Profile(
    long number,
    Brand brand,
    Desk desk,
    int birthDay,
    int startDay,
    int enrolledDay,
    Severity severity,
    Insurance insurance,
    Income income,
    int comorbidities,
    Channel channel,
    boolean channelKnown,
    double sociable) {
  private static final double BEFORE_THE_PROGRAMME = 0.35;
  private static final int LONGEST_BEFORE = 720;
  private static final int LONGEST_WAIT = 25;

  enum Severity {
    MILD,
    MODERATE,
    SEVERE
  }

  enum Insurance {
    COMMERCIAL,
    MEDICARE,
    MEDICAID,
    PATIENT_PAY
  }

  enum Income {
    LOW,
    MIDDLE,
    HIGH
  }

  static Profile draw(EngagementWorld world, FieldForce force, long number) {
    Dice dice = world.dice("profile", number);
    int brand = (int) (number % world.brands());
    double age = Math.max(18, Math.min(90, 54 + 15 * dice.normal()));
    boolean older = dice.chance(BEFORE_THE_PROGRAMME);
    int start =
        older
            ? world.firstDay() - 1 - (int) dice.below(LONGEST_BEFORE)
            : world.firstDay() + (int) dice.below(world.days() + 4);
    int wait = 5 + (int) dice.below(LONGEST_WAIT - 4);
    int enrolled = older ? world.firstDay() + (int) dice.below(14) : start - wait;
    Desk desk = force.desk(brand, dice.below(force.desksPerBrand()));
    return new Profile(
        number,
        Brand.draw(world, brand),
        desk,
        world.lastDay() - (int) (age * 365.25),
        start,
        Math.max(world.firstDay(), enrolled),
        Severity.values()[dice.outcome(0.35, 0.42, 0.23)],
        insurance(dice, age),
        Income.values()[dice.outcome(0.3, 0.48, 0.22)],
        dice.outcome(0.32, 0.3, 0.2, 0.1, 0.05, 0.03),
        channel(dice, age),
        dice.chance(0.92),
        sociable(dice, age));
  }

  /** The numbers that move the course. */
  Traits traits() {
    return new Traits(
        startDay,
        brand.supply(),
        standing(),
        need(),
        pull(),
        sociable,
        channel,
        channelKnown ? channel : Channel.CALL);
  }

  double age(int day) {
    return (day - birthDay) / 365.25;
  }

  private double standing() {
    return List.of(-0.2, 0.0, 0.3).get(severity.ordinal())
        + List.of(0.0, -0.1, 0.15, 0.4).get(insurance.ordinal())
        + List.of(0.2, 0.0, -0.1).get(income.ordinal())
        + 0.006 * (54 - age(startDay))
        + 0.07 * (comorbidities - 1.3);
  }

  private double need() {
    return List.of(-0.6, 0.0, 0.7).get(severity.ordinal())
        + List.of(0.1, -0.5, 0.0, 0.8).get(insurance.ordinal());
  }

  private double pull() {
    return List.of(-0.1, 0.0, 0.2).get(severity.ordinal())
        + List.of(0.45, 0.0, -0.15, -0.1).get(insurance.ordinal());
  }

  private static Insurance insurance(Dice dice, double age) {
    return Insurance.values()[
        age >= 65 ? dice.outcome(0.15, 0.78, 0.04, 0.03) : dice.outcome(0.66, 0.06, 0.18, 0.1)];
  }

  private static Channel channel(Dice dice, double age) {
    return Channel.values()[
        age >= 55 ? dice.outcome(0.62, 0.18, 0.2) : dice.outcome(0.33, 0.47, 0.2)];
  }

  private static double sociable(Dice dice, double age) {
    double logit = 1.1 + 0.015 * (age - 54) + 0.7 * dice.normal();
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
