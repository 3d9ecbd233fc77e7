package org.almoner.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Patients of any kind, many of them at an edge, with a value unknown, or both. */
public final class RandomSnapshots {
  private static final SortedMap<String, List<String>> VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("age", List.of("0", "18", "44.5", "80", "95", "120")),
              Map.entry("hospital_visits_annual", List.of("0", "1", "2", "3", "4")),
              Map.entry("emergency_visits_annual", List.of("0", "1", "2", "3")),
              Map.entry("specialist_visits_annual", List.of("0", "3")),
              Map.entry("hba1c", List.of("5", "7", "8", "8.1", "8.5", "9", "9.1", "12")),
              Map.entry("systolic_bp", List.of("120", "140", "150", "160", "170")),
              Map.entry("cholesterol", List.of("180", "240", "250")),
              Map.entry("bmi", List.of("25", "30", "35")),
              Map.entry("functional_status", List.of("0", "20", "60", "100")),
              Map.entry("education_level", List.of("high_school", "college", "graduate")),
              Map.entry("income_level", List.of("low", "medium", "high")),
              Map.entry("gender", List.of("F", "M", "other", "unknown"))));
  private static final List<String> CONDITIONS =
      List.of(
          "diabetes",
          "diabetes_type2",
          "hypertension",
          "heart_failure",
          "copd",
          "depression",
          "anxiety",
          "dementia",
          "obesity",
          "hyperlipidemia",
          "cancer");

  public static SnapshotCase next(Random random) {
    Map<String, String> row = new HashMap<>();
    VALUES.forEach(
        (column, values) -> {
          if (random.nextInt(4) > 0) {
            row.put(column, values.get(random.nextInt(values.size())));
          }
        });
    row.put("conditions", some(random, CONDITIONS));
    row.put("medications", some(random, List.of("a", "b", "c", "d", "e")));
    return new SnapshotCase(row);
  }

  private static String some(Random random, List<String> all) {
    double share = random.nextDouble() / 2;
    return String.join(" | ", all.stream().filter(each -> random.nextDouble() < share).toList());
  }

  private RandomSnapshots() {}
}
