package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationEquity.INT_PATIENT_GROUPS;
import static org.almoner.tables.population.PopulationEquity.MART_EQUITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nights: on the second, five patients more have the band medium. */
class MeasureEquityTest {
  private static final String HEADER =
      "patient_id,business_date,gender,age_group,race_ethnicity,insurance,income,education,tier,band,gaps\n";
  private static final String TODAY = "2026-03-20";
  private static final String BEFORE = "2026-03-19";
  private static final List<String> COLUMNS =
      List.of(
          "group",
          "level",
          "dimension",
          "value",
          "patients",
          "share",
          "total",
          "value_total",
          "is_suppressed",
          "is_withheld");

  private static List<Row> first;
  private static List<Row> second;
  private static List<Row> alone;

  @BeforeAll
  static void twoNights() {
    first = run(patients(TODAY, 13), "").rows(MART_EQUITY);
    String told = told(first);
    second = run(patients(BEFORE, 13) + patients(TODAY, 18), told).rows(MART_EQUITY);
    alone = run(patients(TODAY, 18), "").rows(MART_EQUITY);
  }

  @Test
  void nothingBelowElevenIsTold() {
    assertThat(first).isNotEmpty();
    assertThat(first)
        .allSatisfy(
            row -> {
              Long patients = row.getAs("patients");
              assertThat(patients == null || patients >= 11).isTrue();
              assertThat(row.<Boolean>getAs("is_suppressed")).isEqualTo(patients == null);
              assertThat(row.<Long>getAs("total")).isGreaterThanOrEqualTo(11);
            });
  }

  @Test
  void tiersBandsAndEachGapAreToldByGroup() {
    assertThat(shown(first))
        .contains(
            "gender | F | tier | standard_care | 100 | 1.0 | 100 | 200 | false | false",
            "gender | F | gap_hba1c_test | none | 70 | 0.7 | 100 | 140 | false | false",
            "gender | F | gap_hba1c_test | open | 30 | 0.3 | 100 | 60 | false | false");
  }

  @Test
  void aSmallLevelStandsTogetherWithAnother() {
    assertThat(shown(first))
        .anyMatch(row -> row.startsWith("race_ethnicity | asian + black | band | low"));
  }

  /** Eighteen would be told, had not thirteen been hidden the night before. */
  @Test
  void whatWasHiddenTheNightBeforeStaysHiddenUntilItIsFarFromSmall() {
    String cell = "gender | F | band | medium | ";

    assertThat(shown(first)).anyMatch(row -> row.startsWith(cell + " | "));
    assertThat(shown(alone)).anyMatch(row -> row.startsWith(cell + "18 | "));
    assertThat(shown(second)).anyMatch(row -> row.startsWith(cell + " | "));
  }

  /** Women of medium risk are as many as asked, men 40. */
  private static String patients(String night, int medium) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String race = i < 5 ? "asian" : i < 30 ? "black" : "white";
      String gap = i < 30 ? "hba1c_test=open|statin=closed" : "";
      rows.append(row("f" + i, night, "F", race, i < medium ? "medium" : "low", gap));
      rows.append(row("m" + i, night, "M", race, i < 40 ? "medium" : "low", gap));
    }
    return rows.toString();
  }

  private static String row(
      String id, String night, String gender, String race, String band, String gap) {
    return String.join(
            ",",
            id,
            night,
            gender,
            "45-64",
            race,
            "medicare",
            "low",
            "college",
            "standard_care",
            band,
            gap)
        + "\n";
  }

  private static String told(List<Row> rows) {
    StringBuilder text = new StringBuilder("business_date," + String.join(",", COLUMNS) + "\n");
    CsvTable.shown(COLUMNS, rows)
        .forEach(row -> text.append(BEFORE + "," + row.replace(" | ", ",") + "\n"));
    return text.toString();
  }

  private static List<String> shown(List<Row> rows) {
    return CsvTable.shown(COLUMNS, rows);
  }

  private static InMemoryRun run(String patients, String told) {
    Map<Table, CsvTable> inputs = new LinkedHashMap<>();
    inputs.put(INT_PATIENT_GROUPS, CsvTable.of(HEADER + patients));
    inputs.put(MART_EQUITY, told.isEmpty() ? CsvTable.empty() : CsvTable.of(told));
    return InMemoryRun.of(new MeasureEquity(), inputs);
  }
}
