package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Part;
import org.almoner.generate.Stamp;
import org.almoner.generate.Stories;
import org.almoner.generate.people.Channel;
import org.almoner.generate.people.Insurance;
import org.almoner.generate.people.Person;

/** Makes the rows of any cohort: its patients and their cases. */
record CohortStories(CaseworkChapter chapter, Roster roster) implements Stories {
  private static final double PORTAL_RATHER_THAN_EMAIL = 0.35;

  @Override
  public Stream<ExportRow> register(Part part) {
    return part.isFirst() ? roster.advocates().stream().map(this::advocate) : Stream.empty();
  }

  @Override
  public List<ExportRow> rows(long number) {
    Cohort cohort = Cohort.of(chapter, number);
    List<ExportRow> rows = new ArrayList<>();
    cohort.people().map(this::patient).forEach(rows::add);
    cohort.cases(roster).forEach(story -> rows.addAll(rows(story)));
    return rows;
  }

  private List<ExportRow> rows(CaseStory story) {
    List<ExportRow> rows = new CaseExport(story, chapter.endSecond()).rows();
    if (chapter.broken() == 0) {
      return rows;
    }
    Dice dice = chapter.dice("broken-case", story.number());
    return rows.stream().map(row -> Defect.draw(dice, chapter.broken(), row)).toList();
  }

  private ExportRow patient(Person person) {
    Dice dice = chapter.dice("patient", person.number());
    long risk = Math.round(1000 * dice.uniform() * dice.between(0.3, 1));
    List<String> values =
        List.of(
            person.id(),
            insurance(person.profile().insurance()),
            channel(person.profile().channel(), dice),
            person.chart().state().value(),
            String.format(Locale.ROOT, "0.%03d", Math.min(risk, 999)),
            Stamp.instant(person.chart().enrolledAt()));
    Dice fault = chapter.dice("broken-PATIENTS", person.number());
    return broken(CaseworkExport.PATIENTS, fault, values);
  }

  private static String insurance(Insurance insurance) {
    return insurance == Insurance.PATIENT_PAY ? "uninsured" : insurance.title();
  }

  private static String channel(Channel channel, Dice dice) {
    return switch (channel) {
      case CALL -> "phone";
      case TEXT -> "text";
      case EMAIL -> dice.chance(PORTAL_RATHER_THAN_EMAIL) ? "portal" : "email";
    };
  }

  private ExportRow advocate(Advocate advocate) {
    List<String> values = advocate.row(chapter, roster.capacity(advocate));
    Dice dice = chapter.dice("broken-ADVOCATES", advocate.number());
    return broken(CaseworkExport.ADVOCATES, dice, values);
  }

  private ExportRow broken(ExportTable table, Dice dice, List<String> values) {
    return Defect.draw(dice, chapter.broken(), new ExportRow(table, values, Defect.NONE));
  }
}
