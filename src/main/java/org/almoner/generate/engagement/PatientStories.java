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

/** Makes the rows of any patient. */
record PatientStories(EngagementWorld world, FieldForce force) implements Stories {

  PatientStories(EngagementWorld world) {
    this(world, new FieldForce(world));
  }

  @Override
  public Stream<ExportRow> register(Part part) {
    if (!part.isFirst()) {
      return Stream.empty();
    }
    Stream<ExportRow> brands =
        IntStream.range(0, world.brands())
            .mapToObj(number -> row(EngagementExport.BRANDS, Brand.draw(world, number).row()));
    Stream<ExportRow> frms = force.all().map(frm -> row(EngagementExport.FRMS, frm.row(world)));
    Stream<ExportRow> survey =
        FrmSurvey.all(world, force).map(row -> row(EngagementExport.FRM_SURVEY, row));
    Dice dice = world.dice("broken-register", 0);
    return Stream.of(brands, frms, survey).flatMap(rows -> rows).map(row -> broken(dice, row));
  }

  @Override
  public List<ExportRow> rows(long number) {
    Profile profile = Profile.draw(world, force, number);
    Course course = Course.of(world, profile);
    Journal journal = new Journal(number, (world.lastDay() + 1) * 86_400L);
    new ChartRows(world, profile, course).write(journal);
    new JourneyRows(world, profile, course).write(journal);
    new ContactRows(world, profile, course).write(journal);
    new FeedRows(world, profile, course).write(journal);
    if (world.broken() == 0) {
      return journal.rows();
    }
    Dice dice = world.dice("broken", number);
    return journal.rows().stream().map(row -> broken(dice, row)).toList();
  }

  private ExportRow broken(Dice dice, ExportRow row) {
    boolean truth = row.table() == EngagementExport.DECISION_POINTS;
    return truth ? row : Defect.draw(dice, world.broken(), row);
  }

  private static ExportRow row(ExportTable table, List<String> values) {
    return new ExportRow(table, values, Defect.NONE);
  }
}
