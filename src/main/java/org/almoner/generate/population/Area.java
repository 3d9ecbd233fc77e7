package org.almoner.generate.population;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.generate.Dice;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Profile.Income;

/**
 * Where people live, by the first digits of the postal code: two areas in each state, the second
 * the more deprived.
 *
 * @param deprived whether it is the second
 */
record Area(String zip3, boolean deprived) {
  private static final Map<String, Integer> FIRST =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("AL", 350),
              Map.entry("CA", 900),
              Map.entry("CO", 801),
              Map.entry("CT", 61),
              Map.entry("FL", 331),
              Map.entry("GA", 303),
              Map.entry("IA", 502),
              Map.entry("IL", 606),
              Map.entry("LA", 700),
              Map.entry("MA", 21),
              Map.entry("MD", 210),
              Map.entry("MI", 482),
              Map.entry("MN", 554),
              Map.entry("MO", 640),
              Map.entry("MT", 590),
              Map.entry("NC", 276),
              Map.entry("NJ", 71),
              Map.entry("NM", 870),
              Map.entry("NV", 890),
              Map.entry("NY", 100),
              Map.entry("OH", 432),
              Map.entry("OK", 730),
              Map.entry("OR", 971),
              Map.entry("PA", 191),
              Map.entry("SC", 292),
              Map.entry("TN", 372),
              Map.entry("TX", 752),
              Map.entry("UT", 840),
              Map.entry("VA", 232),
              Map.entry("WA", 980),
              Map.entry("WI", 530),
              Map.entry("WY", 820)));

  static Stream<Area> all() {
    return FIRST.keySet().stream().flatMap(state -> Stream.of(of(state, false), of(state, true)));
  }

  /** Where somebody of a state lives; the poor rather in the second area. */
  static Area draw(Dice dice, String state, Income income) {
    double share =
        switch (income) {
          case LOW -> 0.65;
          case MIDDLE -> 0.45;
          case HIGH -> 0.3;
        };
    return of(state, dice.chance(share));
  }

  /** From 0 to 100, 100 is most deprived. */
  String deprivation(People people) {
    double middle = deprived ? 62 : 38;
    double spread = people.dice("population-deprivation", Integer.parseInt(zip3)).normal();
    return String.format(Locale.ROOT, "%.1f", Math.max(1, Math.min(99, middle + 11 * spread)));
  }

  /** Share of households with an internet connection for video. */
  String connected(People people) {
    double middle = deprived ? 0.78 : 0.9;
    double spread = people.dice("population-connected", Integer.parseInt(zip3)).normal();
    return String.format(
        Locale.ROOT, "%.3f", Math.max(0.4, Math.min(0.99, middle + 0.04 * spread)));
  }

  private static Area of(String state, boolean deprived) {
    int number = FIRST.getOrDefault(state, 0) + (deprived ? 1 : 0);
    return new Area(String.format(Locale.ROOT, "%03d", number), deprived);
  }
}
