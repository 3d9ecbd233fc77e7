package org.almoner.generate.engagement;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.engagement.Journal.Letter;

/** The patient's own row and the diagnoses. Optional fields are missing at times. */
record ChartRows(EngagementWorld world, Profile profile, Course course) {
  private static final String[] RACES = {"white", "black", "asian", "native", "other"};
  private static final String[] ETHNICITIES = {"not_hispanic", "hispanic"};
  private static final String[] GENDERS = {"female", "male", "other"};
  private static final String[] REGIONS = {"urban", "suburban", "rural"};
  private static final List<String> COMORBIDITIES =
      List.of(
          "I10", "E11.9", "E78.5", "F32.A", "J45.909", "M54.50", "E66.9", "K21.9", "N18.3", "I50.9",
          "J44.9", "F41.9");

  void write(Journal journal) {
    patient(journal, world.dice("chart", profile.number()));
    diagnoses(journal, world.dice("diagnoses", profile.number()));
  }

  private void patient(Journal journal, Dice dice) {
    long enrolled = Stamp.daytime(profile.enrolledDay(), dice);
    boolean out = course.optedOut() <= world.lastDay();
    journal.add(
        EngagementExport.PATIENTS,
        journal.patient(),
        profile.brand().id(),
        profile.desk().current().id(),
        unless(dice, 0.015, Stamp.date(profile.birthDay())),
        unless(dice, 0.01, GENDERS[dice.outcome(0.56, 0.43, 0.01)]),
        unless(dice, 0.08, RACES[dice.outcome(0.62, 0.15, 0.07, 0.02, 0.14)]),
        unless(dice, 0.09, ETHNICITIES[dice.outcome(0.82, 0.18)]),
        unless(dice, 0.02, REGIONS[dice.outcome(0.36, 0.44, 0.2)]),
        unless(dice, 0.005, dice.any(profile.desk().first().zone().states())),
        unless(dice, 0.07, title(profile.income())),
        unless(dice, 0.01, title(profile.insurance())),
        profile.channelKnown() ? profile.channel().title() : "",
        unless(dice, 0.03, title(profile.severity())),
        Stamp.date(profile.startDay()),
        Stamp.instant(enrolled),
        out ? Stamp.instant(course.optedOut() * 86_400L + 23 * 3_600) : "",
        dice.chance(0.9) ? "" : Stamp.instant(enrolled + 60 + dice.below(7_200)));
  }

  private void diagnoses(Journal journal, Dice dice) {
    List<String> codes = profile.brand().area().codes();
    diagnosis(journal, dice, codes.get(dice.outcome(0.5, 0.3, 0.2) % codes.size()), true);
    int first = (int) dice.below(COMORBIDITIES.size());
    for (int i = 0; i < profile.comorbidities(); i++) {
      String code = COMORBIDITIES.get((first + 5 * i) % COMORBIDITIES.size());
      diagnosis(journal, dice, code, false);
    }
  }

  private void diagnosis(Journal journal, Dice dice, String code, boolean primary) {
    int day = profile.startDay() - 20 - (int) dice.below(1_400);
    boolean late = dice.chance(0.1);
    int known = profile.enrolledDay() + (late ? 1 + (int) dice.below(30) : 0);
    long recorded = late ? Stamp.nightly(known, dice) : Stamp.daytime(known, dice);
    if (journal.knows(recorded)) {
      journal.add(
          EngagementExport.DIAGNOSES,
          journal.key(Letter.D),
          journal.patient(),
          code,
          Boolean.toString(primary),
          Stamp.date(day),
          Stamp.instant(recorded));
    }
  }

  private static String unless(Dice dice, double missing, String value) {
    return dice.chance(missing) ? "" : value;
  }

  private static String title(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
