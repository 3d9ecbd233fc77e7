package org.almoner.generate.population;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable.Extent;
import org.almoner.generate.Part;
import org.almoner.generate.Stories;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Story;

/** Makes the rows of anybody's health. */
record HealthStories(PopulationChapter chapter) implements Stories {

  @Override
  public Stream<ExportRow> register(Part part) {
    if (!part.isFirst()) {
      return Stream.empty();
    }
    Workforce workforce = new Workforce(people());
    Dice dice = people().dice("population-broken-register", 0);
    Stream<ExportRow> staff = workforce.staff().map(row -> broken(dice, row));
    return Stream.of(staff, workforce.providers(), workforce.areas()).flatMap(rows -> rows);
  }

  @Override
  public List<ExportRow> rows(long number) {
    Story story = chapter.world().story(number);
    Health health = Health.of(chapter.world(), story);
    Notebook notebook = new Notebook(story.person().id(), health.span(), dice("known", number));
    List<Visit> visits = Visits.of(people(), health);
    Body body = new Body(people(), health);
    Prescriptions prescriptions = new Prescriptions(health, notebook, dice("drugs", number));
    new PatientRow(health, notebook, dice("patient", number)).write();
    new ConditionRows(health, notebook, dice("codes", number)).write();
    prescriptions.write(story.course());
    new EncounterRows(health, notebook, dice("encounters", number)).write(visits);
    new Readings(health, body, notebook, dice("readings", number)).write(visits);
    new Checks(people(), health, notebook).write();
    new Mood(health, body, notebook, prescriptions, dice("mood", number)).write();
    new TruthRow(health, notebook).write(visits);
    Dice breaking = dice("broken", number);
    return notebook.rows().stream().map(row -> broken(breaking, row)).toList();
  }

  private ExportRow broken(Dice dice, ExportRow row) {
    boolean sound = chapter.broken() == 0 || row.table().extent() == Extent.TRUTH;
    return sound ? row : Defect.draw(dice, chapter.broken(), row);
  }

  private Dice dice(String purpose, long number) {
    return people().dice("population-" + purpose, number);
  }

  private People people() {
    return chapter.world().people();
  }
}
