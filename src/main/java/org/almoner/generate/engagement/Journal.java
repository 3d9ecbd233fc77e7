package org.almoner.generate.engagement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almoner.generate.Defect;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Identifiers;
import org.almoner.generate.people.Person;

/** Collects the rows of one patient: those that are known by the end of the window. */
final class Journal {
  private final List<ExportRow> rows = new ArrayList<>();
  private final Map<Letter, Integer> used = new EnumMap<>(Letter.class);
  private final Person person;
  private final long end;

  /** The first letters of keys. */
  enum Letter {
    J,
    I,
    D,
    F,
    O,
    Q
  }

  /**
   * @param end first second after the window
   */
  Journal(Person person, long end) {
    this.person = person;
    this.end = end;
  }

  /** The next key of the patient's rows of a kind. */
  String key(Letter letter) {
    int number = used.merge(letter, 1, Integer::sum);
    return Identifiers.within(letter.name(), person.number(), number - 1);
  }

  String patient() {
    return person.id();
  }

  /** Whether what is recorded at this second is in the export. */
  boolean knows(long second) {
    return second < end;
  }

  void add(ExportTable table, String... values) {
    rows.add(new ExportRow(table, List.of(values), Defect.NONE));
  }

  List<ExportRow> rows() {
    return rows;
  }
}
