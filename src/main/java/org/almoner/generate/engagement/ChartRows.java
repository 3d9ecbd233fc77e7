package org.almoner.generate.engagement;

import org.almoner.generate.Stamp;
import org.almoner.generate.engagement.Journal.Letter;
import org.almoner.generate.people.Chart;
import org.almoner.generate.people.Diagnosis;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Profile;
import org.almoner.generate.story.Story;

/** The patient's own row and the diagnoses. */
record ChartRows(People people, Story story) {
  void write(Journal journal) {
    patient(journal);
    Diagnosis.all(people, profile()).forEach(diagnosis -> diagnosis(journal, diagnosis));
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

  private static void diagnosis(Journal journal, Diagnosis diagnosis) {
    if (journal.knows(diagnosis.recordedAt())) {
      journal.add(
          EngagementExport.DIAGNOSES,
          journal.key(Letter.D),
          journal.patient(),
          diagnosis.code(),
          Boolean.toString(diagnosis.primary()),
          Stamp.date(diagnosis.day()),
          Stamp.instant(diagnosis.recordedAt()));
    }
  }
}
