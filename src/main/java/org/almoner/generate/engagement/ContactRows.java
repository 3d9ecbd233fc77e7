package org.almoner.generate.engagement;

import org.almoner.generate.Stamp;
import org.almoner.generate.engagement.Journal.Letter;
import org.almoner.generate.story.Contacts.Call;
import org.almoner.generate.story.Contacts.Complaint;
import org.almoner.generate.story.Journey.Step;
import org.almoner.generate.story.Story;

/** What the CRM has: the steps of the journey, contacts, complaints. */
record ContactRows(Story story) {

  void write(Journal journal) {
    story.journey().steps().forEach(step -> step(journal, step));
    story.contacts().calls().forEach(call -> call(journal, call));
    story.contacts().complaints().forEach(complaint -> complaint(journal, complaint));
  }

  private static void step(Journal journal, Step step) {
    if (journal.knows(step.knownAt())) {
      journal.add(
          EngagementExport.JOURNEY_EVENTS,
          journal.key(Letter.J),
          journal.patient(),
          step.kind().title(),
          Stamp.instant(step.at()),
          step.knownAt() == step.at() ? "" : Stamp.instant(step.knownAt()));
    }
  }

  private static void call(Journal journal, Call call) {
    if (journal.knows(call.knownAt())) {
      journal.add(
          EngagementExport.INTERACTIONS,
          journal.key(Letter.I),
          journal.patient(),
          call.frm().id(),
          call.channel().title(),
          call.direction(),
          call.outcome(),
          call.minutes(),
          Stamp.instant(call.at()),
          Stamp.instant(call.knownAt()));
    }
  }

  private static void complaint(Journal journal, Complaint complaint) {
    if (journal.knows(complaint.knownAt())) {
      journal.add(
          EngagementExport.COMPLAINTS,
          journal.key(Letter.Q),
          journal.patient(),
          complaint.frm(),
          complaint.category(),
          Stamp.instant(complaint.at()),
          Stamp.instant(complaint.knownAt()));
    }
  }
}
