package org.almoner.generate.casework;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;

/**
 * A patient advocate.
 *
 * @param number from 0
 * @param weight share of new cases relative to the others
 * @param pressure expected active cases ÷ capacity; overloaded above 1
 */
record Advocate(int number, double weight, double pressure) {
  /** One advocate in this many is overloaded. */
  private static final int OVERLOADED_ONE_IN = 5;

  private static final double OVERLOADED_PACE = 1.5;
  private static final List<String> FIRST =
      List.of(
          "Ana", "Ben", "Chloe", "David", "Elena", "Farid", "Grace", "Hugo", "Imani", "Jonas",
          "Keiko", "Liam", "Maya", "Noah", "Olga", "Priya", "Rosa", "Samuel", "Tara", "Victor");
  private static final List<String> LAST =
      List.of(
          "Alvarez", "Brooks", "Chen", "Dubois", "Eriksen", "Fischer", "Garcia", "Haddad",
          "Ibrahim", "Jensen", "Kim", "Lopez", "Moreau", "Nguyen", "Okafor", "Patel", "Quinn",
          "Rossi", "Sato", "Taylor");
  private static final List<String> SPECIALTIES =
      List.of("oncology", "rheumatology", "neurology", "dermatology", "rare_disease");
  private static final List<String> TEAMS = List.of("east", "central", "west", "national");

  static Advocate draw(CaseworkChapter chapter, int number) {
    Dice dice = chapter.dice("advocate", number);
    boolean overloaded =
        Math.floorMod(number + chapter.world().people().seed(), OVERLOADED_ONE_IN)
            == OVERLOADED_ONE_IN - 1;
    double weight = dice.between(0.8, 1.2) * (overloaded ? 1.5 : 1);
    double pressure = overloaded ? dice.between(1.5, 2.0) : dice.between(0.45, 0.8);
    return new Advocate(number, weight, pressure);
  }

  boolean isOverloaded() {
    return pressure > 1;
  }

  /** What the advocate's load multiplies all times by. */
  double pace() {
    return isOverloaded() ? OVERLOADED_PACE : 1;
  }

  String id() {
    return Identifiers.advocate(number);
  }

  /** The row of the export. */
  List<String> row(CaseworkChapter chapter, int capacity) {
    Dice dice = chapter.dice("advocate-row", number);
    LocalDate hired = chapter.start().minusDays(60 + dice.below(2400));
    return List.of(
        id(),
        dice.any(FIRST) + " " + dice.any(LAST),
        dice.any(SPECIALTIES),
        dice.any(TEAMS),
        Integer.toString(capacity),
        hired.toString());
  }
}
