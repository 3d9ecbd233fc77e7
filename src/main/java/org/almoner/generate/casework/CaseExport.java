package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.generate.Defect;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Identifiers;
import org.almoner.generate.Stamp;
import org.almoner.generate.casework.Event.Kind;
import org.almoner.generate.people.Product;

/**
 * What an export at the end of the window says of a case: nothing that happens at or after it.
 *
 * @param story the whole of it
 * @param end first second after the window
 */
record CaseExport(CaseStory story, long end) {
  /** The patient control number that a case is about; this world tells of no claims. */
  private static final String NO_CLAIM = "";

  /** The rows of the case, those of each table in order of time. */
  List<ExportRow> rows() {
    List<ExportRow> rows = new ArrayList<>();
    add(rows, CaseworkExport.CASES, caseRow());
    events(rows);
    interactions(rows);
    story
        .survey()
        .filter(survey -> survey.at() < end)
        .ifPresent(survey -> add(rows, CaseworkExport.PATIENT_FEEDBACK, feedback(survey)));
    return rows;
  }

  private List<String> caseRow() {
    Intake intake = story.intake();
    int handoffs = handoffsBefore(end);
    Optional<Event> assigned = last(Kind.ASSIGNED).or(() -> last(Kind.ROUTED));
    return List.of(
        id(),
        story.patient().id(),
        assigned.map(event -> story.advocates().get(handoffs).id()).orElse(""),
        intake.type().title(),
        intake.urgency().name().toLowerCase(Locale.ROOT),
        lastLogged().kind().state(),
        Stamp.instant(story.course().events().get(0).at()),
        iso(assigned),
        iso(last(Kind.FIRST_RESPONSE)),
        iso(Optional.of(lastLogged()).filter(event -> event.kind() == Kind.RESOLVED)),
        Boolean.toString(last(Kind.ESCALATED).isPresent()),
        Boolean.toString(last(Kind.REOPENED).isPresent()),
        Metadata.json(intake, handoffs),
        story.patient().payerId(),
        new Product(story.patient().profile().brand()).id(),
        NO_CLAIM);
  }

  private void events(List<ExportRow> rows) {
    int number = 0;
    for (Event event : story.course().events()) {
      if (event.kind().logged() && event.at() < end) {
        String id = Identifiers.within("E", story.number(), number++);
        String at = Stamp.instant(event.at());
        add(rows, CaseworkExport.CASE_EVENTS, List.of(id, id(), event.kind().title(), at));
      }
    }
  }

  private void interactions(List<ExportRow> rows) {
    int number = 0;
    for (Contact contact : story.contacts()) {
      if (contact.at() < end) {
        List<String> values =
            List.of(
                Identifiers.within("I", story.number(), number++),
                id(),
                contact.type(),
                Stamp.instant(contact.at()),
                Integer.toString(contact.minutes()),
                story.advocates().get(handoffsBefore(contact.at())).id());
        add(rows, CaseworkExport.INTERACTIONS, values);
      }
    }
  }

  private List<String> feedback(Survey survey) {
    return List.of(
        Identifiers.numbered("F", story.number(), 7),
        id(),
        Integer.toString(survey.score()),
        survey.bucket(),
        survey.text(),
        Stamp.instant(survey.at()));
  }

  private String id() {
    return Identifiers.ofCase(story.number());
  }

  private int handoffsBefore(long second) {
    int handoffs = 0;
    for (Event event : story.course().events()) {
      handoffs += event.kind() == Kind.HANDED_OVER && event.at() < second ? 1 : 0;
    }
    return handoffs;
  }

  private Event lastLogged() {
    Event last = story.course().events().get(0);
    for (Event event : story.course().events()) {
      last = event.kind().logged() && event.at() < end ? event : last;
    }
    return last;
  }

  private Optional<Event> last(Kind kind) {
    Event found = null;
    for (Event event : story.course().events()) {
      found = event.kind() == kind && event.at() < end ? event : found;
    }
    return Optional.ofNullable(found);
  }

  private static String iso(Optional<Event> event) {
    return event.map(e -> Stamp.instant(e.at())).orElse("");
  }

  private static void add(List<ExportRow> rows, ExportTable table, List<String> values) {
    rows.add(new ExportRow(table, values, Defect.NONE));
  }
}
