package org.almoner.generate;

import java.util.List;

/** Makes the rows of any case. */
record CaseSource(CaseworkWorld world, Roster roster) {

  static CaseSource of(CaseworkWorld world) {
    return new CaseSource(world, Roster.of(world));
  }

  /**
   * @param number of the case, from 0
   */
  List<ExportRow> rows(long number) {
    CaseStory story = CaseStory.of(world, roster, number);
    List<ExportRow> rows = new CaseExport(story, world.endSecond()).rows();
    if (world.broken() == 0) {
      return rows;
    }
    Dice dice = world.dice("broken-case", number);
    return rows.stream().map(row -> Defect.draw(dice, world.broken(), row)).toList();
  }

  ExportRow patient(long number) {
    return broken(ExportTable.PATIENTS, number, Patient.row(world, number));
  }

  ExportRow advocate(Advocate advocate) {
    List<String> values = advocate.row(world, roster.capacity(advocate));
    return broken(ExportTable.ADVOCATES, advocate.number(), values);
  }

  private ExportRow broken(ExportTable table, long number, List<String> values) {
    Dice dice = world.dice("broken-" + table, number);
    return Defect.draw(dice, world.broken(), new ExportRow(table, values, Defect.NONE));
  }
}
