package org.almoner.generate.engagement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Part;
import org.almoner.generate.Stories;
import org.almoner.generate.people.Brand;
import org.almoner.generate.people.FieldForce;
import org.almoner.generate.people.Frm;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Story;

/** Makes the rows of any patient. */
record PatientStories(EngagementChapter chapter, FieldForce force) implements Stories {

  PatientStories(EngagementChapter chapter) {
    this(chapter, new FieldForce(chapter.world().people()));
  }

  @Override
  public Stream<ExportRow> register(Part part) {
    if (!part.isFirst()) {
      return Stream.empty();
    }
    People people = chapter.world().people();
    Stream<ExportRow> brands =
        IntStream.range(0, people.brands())
            .mapToObj(number -> row(EngagementExport.BRANDS, brand(people.brand(number))));
    Stream<ExportRow> frms =
        force.all().map(frm -> row(EngagementExport.FRMS, frm(frm, frm.name(people))));
    Stream<ExportRow> survey =
        FrmSurvey.all(people, force).map(row -> row(EngagementExport.FRM_SURVEY, row));
    Dice dice = people.dice("broken-register", 0);
    return Stream.of(brands, frms, survey).flatMap(rows -> rows).map(row -> broken(dice, row));
  }

  @Override
  public List<ExportRow> rows(long number) {
    People people = chapter.world().people();
    Story story = chapter.world().story(number);
    Journal journal = new Journal(story.person(), people.endSecond());
    new ChartRows(people, story).write(journal);
    new ContactRows(story).write(journal);
    new FeedRows(chapter, story).write(journal);
    if (chapter.broken() == 0) {
      return journal.rows();
    }
    Dice dice = people.dice("broken", number);
    return journal.rows().stream().map(row -> broken(dice, row)).toList();
  }

  private static List<String> brand(Brand brand) {
    return List.of(brand.id(), brand.name(), brand.area().title(), brand.launch().toString());
  }

  private static List<String> frm(Frm frm, String name) {
    return List.of(
        frm.id(),
        name,
        frm.territory(),
        frm.zone().id(),
        Integer.toString(frm.capacity()),
        frm.hired().toString());
  }

  private ExportRow broken(Dice dice, ExportRow row) {
    boolean truth = row.table() == EngagementExport.DECISION_POINTS;
    return truth ? row : Defect.draw(dice, chapter.broken(), row);
  }

  private static ExportRow row(ExportTable table, List<String> values) {
    return new ExportRow(table, values, Defect.NONE);
  }
}
