package org.almoner.population;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.almoner.population.feature.Names;
import org.almoner.population.rows.Education;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Income;
import org.almoner.population.rows.Insurance;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Snapshot;
import org.almoner.population.rows.Social;
import org.almoner.population.rows.Word;

/** A patient in one row, by the columns of {@code snapshot}; what is not given is not known. */
public record SnapshotCase(Map<String, String> row) {

  /** Columns and values in turn. */
  public static SnapshotCase of(String... given) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < given.length; i += 2) {
      row.put(given[i], given[i + 1]);
    }
    return new SnapshotCase(row);
  }

  /** The same with a value changed; an empty one is unknown. */
  public SnapshotCase with(String column, String value) {
    Map<String, String> changed = new HashMap<>(row);
    changed.put(column, value);
    return new SnapshotCase(changed);
  }

  public Snapshot snapshot() {
    Map<EncounterKind, Integer> visits = new EnumMap<>(EncounterKind.class);
    Map<Measure, Double> markers = new EnumMap<>(Measure.class);
    for (EncounterKind kind : EncounterKind.values()) {
      String visitsOfKind = text(kind.word() + "_visits_annual");
      if (!visitsOfKind.isEmpty()) {
        visits.put(kind, Integer.valueOf(visitsOfKind));
      }
    }
    for (Measure measure : Measure.values()) {
      if (!text(measure.word()).isEmpty()) {
        markers.put(measure, Double.valueOf(text(measure.word())));
      }
    }
    return new Snapshot(
        text("patient_id"),
        text("age").isEmpty() ? null : Double.valueOf(text("age")),
        text("gender").isEmpty() ? Gender.UNKNOWN : Word.of(Gender.class, text("gender")),
        Names.split(text("conditions")),
        Names.split(text("medications")),
        visits,
        markers,
        new Social(
            word(Education.class, "education_level"),
            word(Income.class, "income_level"),
            word(Insurance.class, "insurance_type"),
            null,
            null,
            null),
        text("annual_healthcare_cost").isEmpty()
            ? null
            : new BigDecimal(text("annual_healthcare_cost")));
  }

  private <T extends Enum<T> & Word> T word(Class<T> vocabulary, String column) {
    return text(column).isEmpty() ? null : Word.of(vocabulary, text(column));
  }

  private String text(String column) {
    return row.getOrDefault(column, "").strip();
  }
}
