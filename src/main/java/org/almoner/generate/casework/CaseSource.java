package org.almoner.generate.casework;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Part;
import org.almoner.generate.Stories;

/** Makes the rows of any case. */
record CaseSource(CaseworkWorld world, Roster roster) implements Stories {

  static CaseSource of(CaseworkWorld world) {
    return new CaseSource(world, Roster.of(world));
  }

  @Override
  public Stream<ExportRow> register(Part part) {
    Stream<ExportRow> patients = part.range(world.patients()).mapToObj(this::patient);
    return part.isFirst()
        ? Stream.concat(patients, roster.advocates().stream().map(this::advocate))
        : patients;
  }

  @Override
  public List<ExportRow> rows(long number) {
    CaseStory story = CaseStory.of(world, roster, number);
    List<ExportRow> rows = new CaseExport(story, world.endSecond()).rows();
    if (world.broken() == 0) {
      return rows;
    }
    Dice dice = world.dice("broken-case", number);
    return rows.stream().map(row -> Defect.draw(dice, world.broken(), row)).toList();
  }

  ExportRow patient(long number) {
    Dice dice = world.dice("broken-PATIENTS", number);
    return broken(CaseworkExport.PATIENTS, dice, Patient.row(world, number));
  }

  ExportRow advocate(Advocate advocate) {
    List<String> values = advocate.row(world, roster.capacity(advocate));
    Dice dice = world.dice("broken-ADVOCATES", advocate.number());
    return broken(CaseworkExport.ADVOCATES, dice, values);
  }

  private ExportRow broken(ExportTable table, Dice dice, List<String> values) {
    return Defect.draw(dice, world.broken(), new ExportRow(table, values, Defect.NONE));
  }
}
