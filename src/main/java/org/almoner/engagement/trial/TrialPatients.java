package org.almoner.engagement.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.engagement.fairness.AgeBand;
import org.almoner.experiment.ExperimentData;
import org.almoner.experiment.Labels;
import org.almoner.stats.survival.SurvivalData;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The patients of an experiment, one row each, as {@code experiment_patients.sql} gives them. */
record TrialPatients(List<Row> rows) {
  private static final List<String> SUBGROUPS =
      List.of("age_group", "gender", "region", "insurance");

  /** Only those of whom a figure is known. */
  TrialPatients knowing(String column) {
    return new TrialPatients(
        rows.stream().filter(row -> !row.isNullAt(row.fieldIndex(column))).toList());
  }

  boolean[] treated() {
    boolean[] treated = new boolean[rows.size()];
    for (int i = 0; i < treated.length; i++) {
      treated[i] = rows.get(i).getAs("is_treated");
    }
    return treated;
  }

  long count(boolean arm) {
    return rows.stream().filter(row -> row.<Boolean>getAs("is_treated") == arm).count();
  }

  double[] numbers(String column) {
    return rows.stream().mapToDouble(row -> row.<Number>getAs(column).doubleValue()).toArray();
  }

  /** Sizes of both arms in each stratum, treated first. */
  Map<String, long[]> strata() {
    Map<String, long[]> sizes = new TreeMap<>();
    for (Row row : rows) {
      sizes
          .computeIfAbsent(row.getAs("stratum"), s -> new long[2])[
          row.<Boolean>getAs("is_treated") ? 0 : 1]++;
    }
    return sizes;
  }

  /** The primary outcome with strata, times and subgroups; for patients of whom it is known. */
  ExperimentData primary() {
    boolean[] events = new boolean[rows.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = rows.get(i).getAs("is_event");
    }
    List<Labels> subgroups = SUBGROUPS.stream().map(this::labels).toList();
    return new ExperimentData(
        treated(),
        numbers("discontinued_30d"),
        labels("stratum"),
        new SurvivalData(numbers("days"), events),
        null,
        subgroups);
  }

  /** Whether each arm has enough of both outcomes to be read. */
  boolean isReadable() {
    double[] outcome = numbers("discontinued_30d");
    double events = Arrays.stream(outcome).sum();
    return Math.min(count(true), count(false)) >= 20 && events >= 5 && rows.size() - events >= 5;
  }

  private Labels labels(String column) {
    List<String> values = new ArrayList<>();
    for (Row row : rows) {
      values.add(column.equals("age_group") ? ageGroup(row.getAs("age")) : row.getAs(column));
    }
    return new Labels(column, values);
  }

  private static String ageGroup(@Nullable Integer age) {
    return age == null ? "unknown" : AgeBand.of(age).toString();
  }
}
