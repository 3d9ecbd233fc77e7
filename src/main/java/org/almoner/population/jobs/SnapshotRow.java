package org.almoner.population.jobs;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Snapshot;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code stg_snapshot}. */
final class SnapshotRow {
  private static final Set<Measure> MARKERS =
      Set.of(
          Measure.BMI,
          Measure.HBA1C,
          Measure.SYSTOLIC_BP,
          Measure.CHOLESTEROL,
          Measure.FUNCTIONAL_STATUS);

  static Snapshot of(Row row) {
    Double cost = row.getAs("annual_healthcare_cost");
    return new Snapshot(
        row.getAs("patient_id"),
        row.getAs("age"),
        HistoryRow.gender(row),
        names(row.getAs("conditions")),
        names(row.getAs("medications")),
        visits(row),
        markers(row),
        HistoryRow.social(row),
        cost == null ? null : BigDecimal.valueOf(cost));
  }

  private static Set<String> names(@Nullable String joined) {
    return joined == null
        ? Set.of()
        : Arrays.stream(joined.split("\\|", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
  }

  private static Map<EncounterKind, Integer> visits(Row row) {
    Map<EncounterKind, Integer> visits = new EnumMap<>(EncounterKind.class);
    for (EncounterKind kind :
        Set.of(EncounterKind.HOSPITAL, EncounterKind.EMERGENCY, EncounterKind.SPECIALIST)) {
      Integer count = row.getAs(kind.word() + "_visits_annual");
      if (count != null) {
        visits.put(kind, count);
      }
    }
    return visits;
  }

  private static Map<Measure, Double> markers(Row row) {
    Map<Measure, Double> markers = new EnumMap<>(Measure.class);
    for (Measure measure : MARKERS) {
      Double value = row.getAs(measure.word());
      if (value != null) {
        markers.put(measure, value);
      }
    }
    return markers;
  }

  private SnapshotRow() {}
}
