package org.almoner.generate.people;

import java.util.Locale;
import org.almoner.generate.Dice;

/**
 * Who a patient is.
 *
 * @param birthDay days since 1970, as startDay (of the therapy) and enrolledDay
 * @param sociable probability of being reached by the preferred channel
 */
public record Profile(
    long number,
    Brand brand,
    Territory territory,
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

  public enum Severity {
    MILD,
    MODERATE,
    SEVERE;

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Income {
    LOW,
    MIDDLE,
    HIGH;

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Profile draw(People people, long number) {
    Dice dice = people.dice("profile", number);
    int brand = (int) (number % people.brands());
    double age = Math.max(18, Math.min(90, 54 + 15 * dice.normal()));
    boolean older = dice.chance(BEFORE_THE_PROGRAMME);
    int start =
        older
            ? people.firstDay() - 1 - (int) dice.below(LONGEST_BEFORE)
            : people.firstDay() + (int) dice.below(people.days() + 4);
    int wait = 5 + (int) dice.below(LONGEST_WAIT - 4);
    int enrolled = older ? people.firstDay() + (int) dice.below(14) : start - wait;
    long territory =
        brand * people.territoriesPerBrand() + dice.below(people.territoriesPerBrand());
    return new Profile(
        number,
        people.brand(brand),
        Territory.of(territory),
        people.lastDay() - (int) (age * 365.25),
        start,
        Math.max(people.firstDay(), enrolled),
        Severity.values()[dice.outcome(0.35, 0.42, 0.23)],
        insurance(dice, age),
        Income.values()[dice.outcome(0.3, 0.48, 0.22)],
        dice.outcome(0.32, 0.3, 0.2, 0.1, 0.05, 0.03),
        channel(dice, age),
        dice.chance(0.92),
        sociable(dice, age));
  }

  /** Age in years on a day. */
  public double age(int day) {
    return (day - birthDay) / 365.25;
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
    double logit = 1.6 + 0.015 * (age - 54) + 0.5 * dice.normal();
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
