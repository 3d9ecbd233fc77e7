package org.almoner.engagement.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;

/**
 * Patients with a level of a protected attribute, among those of whom the attribute is known.
 *
 * @param attribute age, gender, region, insurance, race or ethnicity
 * @param level of it
 * @param member whether a patient is of it
 */
public record AuditedGroup(String attribute, String level, boolean[] member) {

  /** The rows of whose patients the attribute is known. */
  static int[] known(ProtectedGroup attribute, DataTable patients) {
    if (!patients.has(attribute.column())) {
      return new int[0];
    }
    DataColumn column = patients.column(attribute.column());
    return IntStream.range(0, patients.rows()).filter(row -> !column.isMissing(row)).toArray();
  }

  /**
   * @param known patients of whom the attribute is known
   */
  static List<AuditedGroup> all(ProtectedGroup attribute, DataTable known) {
    DataColumn column = known.column(attribute.column());
    String[] levels = new String[known.rows()];
    Arrays.setAll(levels, row -> attribute.level(column, row));
    return new TreeSet<>(Arrays.asList(levels))
        .stream().map(level -> of(attribute.title(), level, levels)).toList();
  }

  private static AuditedGroup of(String attribute, String level, String[] levels) {
    boolean[] member = new boolean[levels.length];
    for (int row = 0; row < member.length; row++) {
      member[row] = level.equals(levels[row]);
    }
    return new AuditedGroup(attribute, level, member);
  }

  public long members() {
    return IntStream.range(0, member.length).filter(row -> member[row]).count();
  }

  public long others() {
    return member.length - members();
  }

  public String name() {
    return attribute + ", " + level;
  }
}
