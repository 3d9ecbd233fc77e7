package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.engagement.Journal.Letter;
import org.almoner.generate.people.Chart;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Profile;
import org.almoner.generate.story.Story;

/** The patient's own row and the diagnoses. */
record ChartRows(People people, Story story) {
  private static final List<String> COMORBIDITIES =
      List.of(
          "I10", "E11.9", "E78.5", "F32.A", "J45.909", "M54.50", "E66.9", "K21.9", "N18.3", "I50.9",
          "J44.9", "F41.9");

  void write(Journal journal) {
    patient(journal);
    diagnoses(journal, people.dice("diagnoses", profile().number()));
  }

  private Profile profile() {
    return story.person().profile();
  }

  private void patient(Journal journal) {
    Chart chart = story.person().chart();
    int optedOut = story.course().optedOut();
    journal.add(
        EngagementExport.PATIENTS,
        journal.patient(),
        profile().brand().id(),
        story.desk().current().id(),
        chart.birthDate().told(),
        chart.gender().told(),
        chart.race().told(),
        chart.ethnicity().told(),
        chart.region().told(),
        chart.state().told(),
        chart.income().told(),
        chart.insurance().told(),
        profile().channelKnown() ? profile().channel().title() : "",
        chart.severity().told(),
        Stamp.date(profile().startDay()),
        Stamp.instant(chart.enrolledAt()),
        optedOut <= people.lastDay() ? Stamp.instant(optedOut * 86_400L + 23 * 3_600) : "",
        chart.knownAt() == chart.enrolledAt() ? "" : Stamp.instant(chart.knownAt()),
        story.person().payerId(),
        story.person().planId());
  }

  private void diagnoses(Journal journal, Dice dice) {
    List<String> codes = profile().brand().area().codes();
    diagnosis(journal, dice, codes.get(dice.outcome(0.5, 0.3, 0.2) % codes.size()), true);
    int first = (int) dice.below(COMORBIDITIES.size());
    for (int i = 0; i < profile().comorbidities(); i++) {
      String code = COMORBIDITIES.get((first + 5 * i) % COMORBIDITIES.size());
      diagnosis(journal, dice, code, false);
    }
  }

  private void diagnosis(Journal journal, Dice dice, String code, boolean primary) {
    int day = profile().startDay() - 20 - (int) dice.below(1_400);
    boolean late = dice.chance(0.1);
    int known = profile().enrolledDay() + (late ? 1 + (int) dice.below(30) : 0);
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
}
