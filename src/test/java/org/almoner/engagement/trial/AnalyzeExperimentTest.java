package org.almoner.engagement.trial;

import static org.almoner.tables.engagement.EngagementMarts.EXPERIMENT_ASSIGNMENTS;
import static org.almoner.tables.engagement.EngagementMarts.MART_EXPERIMENT_RESULTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_COMPLAINTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.engagement.ExperimentTables.LOOKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.experiment.ArmDraw;
import org.almoner.experiment.ArmQueue;
import org.almoner.experiment.ArmQueue.Drawn;
import org.almoner.experiment.ArmQueue.Unit;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * 400 patients in two strata, drawn on 2026-01-01 and analysed on 2026-03-20; of the control arm 30
 * % stop within 30 days, of the treatment arm 10 %.
 */
class AnalyzeExperimentTest {
  private static final List<Drawn> DRAWN = drawn(400);

  @Test
  void theEffectIsReadByIntentionToTreatAndTheLookRecorded() {
    InMemoryRun run = analyze(tables(DRAWN));

    Row primary = result(run, "discontinued_30d", "stratified, Cochran-Mantel-Haenszel");
    assertThat(primary.<Double>getAs("estimate")).isCloseTo(-0.2, within(1e-9));
    assertThat(primary.<Double>getAs("treatment_value")).isCloseTo(0.1, within(1e-12));
    assertThat(primary.<Long>getAs("control_patients")).isEqualTo(80);
    Row bootstrap = result(run, "discontinued_30d", "bootstrap percentile");
    assertThat(bootstrap.<Double>getAs("ci_low")).isBetween(-0.35, -0.25);
    assertThat(result(run, "verdict", "criteria").<String>getAs("verdict"))
        .isEqualTo("keep running");
    Row look = run.rows(LOOKS).get(0);
    assertThat(look.<Integer>getAs("look")).isEqualTo(1);
    assertThat(look.<Double>getAs("information")).isBetween(0.1, 0.2);
    assertThat(look.<Double>getAs("critical_value")).isGreaterThan(look.<Double>getAs("z"));
  }

  @Test
  void theSameLookAgainSpendsNothing() {
    Row first = analyze(tables(DRAWN)).rows(LOOKS).get(0);
    Map<Table, CsvTable> again = tables(DRAWN);
    again.put(LOOKS, look(first, "2026-03-20"));
    Map<Table, CsvTable> later = tables(DRAWN);
    later.put(LOOKS, look(first, "2026-03-13"));

    List<Row> looks = analyze(again).rows(LOOKS);
    InMemoryRun weekAfter = analyze(later);

    assertThat(looks).hasSize(1);
    assertThat(looks.get(0).<Double>getAs("alpha_spent")).isEqualTo(first.getAs("alpha_spent"));
    assertThat(weekAfter.rows(LOOKS)).isEmpty();
    assertThat(result(weekAfter, "verdict", "criteria").<String>getAs("note"))
        .startsWith("of look 1 on 2026-03-13; no new look");
  }

  @Test
  void anArmThatWasNotDrawnMakesTheExperimentUnhealthy() {
    List<Drawn> changed = new ArrayList<>(DRAWN);
    Drawn one = changed.get(0);
    String other = one.group().equals("control") ? "treatment" : "control";
    changed.set(0, new Drawn(one.id(), one.stratum(), one.position(), one.hash(), other));

    InMemoryRun run = analyze(tables(changed));

    assertThat(result(run, "verdict", "criteria").<String>getAs("verdict")).isEqualTo("unhealthy");
    assertThat(run.rows(LOOKS)).isEmpty();
    assertThat(run.rows(MART_EXPERIMENT_RESULTS))
        .noneMatch(row -> row.getAs("role").equals("primary"));
  }

  @Test
  void whereTheFeedOfOutcomesEndsNothingMoreIsKnown() {
    Map<Table, CsvTable> silent = tables(DRAWN);
    silent.put(
        STG_OUTCOMES,
        csv(
            silent.get(STG_OUTCOMES).rows().stream()
                .filter(row -> !row.get("outcome_id").equals("last"))
                .toList()));

    InMemoryRun run = analyze(silent);

    assertThat(result(run, "verdict", "criteria").<String>getAs("note"))
        .isEqualTo("outcomes of 0 of 400 patients are known: too few for a look");
    assertThat(run.rows(LOOKS)).isEmpty();
  }

  @Test
  void beforeTheShortestTimeNoLookIsTheLastHoweverManyPatientsAreKnown() {
    LocalDate sixWeeksAgo = LocalDate.parse("2026-03-20").minusDays(44);

    Row look = analyze(tables(drawn(2600), sixWeeksAgo)).rows(LOOKS).get(0);

    assertThat(look.<Double>getAs("information")).isCloseTo(44 / 7.0 / 8, within(1e-12));
    assertThat(look.<Double>getAs("alpha_spent")).isLessThan(0.03);
  }

  @Test
  void harmShowsBetweenLooksThoughTheLastLookHolds() {
    Map<Table, CsvTable> tables = tables(DRAWN);
    tables.put(LOOKS, look(analyze(tables).rows(LOOKS).get(0), "2026-03-13"));
    tables.put(STG_COMPLAINTS, complaints(40));

    InMemoryRun run = analyze(tables);

    assertThat(run.rows(LOOKS)).isEmpty();
    Row verdict = result(run, "verdict", "criteria");
    assertThat(verdict.<String>getAs("verdict")).isEqualTo("stop");
    assertThat(verdict.<String>getAs("note")).startsWith("complained_30d is up: 12.50 %");
  }

  @Test
  void aGuardrailIsTestedAtItsShareOfTheLevel() {
    Map<Table, CsvTable> tables = tables(DRAWN);
    tables.put(STG_COMPLAINTS, complaints(16));

    InMemoryRun run = analyze(tables);

    Row guardrail = result(run, "complained_30d", "two-proportion z-test");
    assertThat(guardrail.<Double>getAs("p_value")).isBetween(0.05 / 12, 0.05);
    assertThat(guardrail.<Boolean>getAs("passed")).isTrue();
    assertThat(result(run, "verdict", "criteria").<String>getAs("verdict"))
        .isEqualTo("keep running");
  }

  /** Treated patients who complained a fortnight after they were drawn. */
  private static CsvTable complaints(int count) {
    return csv(
        DRAWN.stream()
            .filter(one -> one.group().equals("treatment"))
            .limit(count)
            .map(
                one ->
                    Map.of(
                        "complaint_id",
                        "c" + one.id(),
                        "patient_id",
                        one.id(),
                        "occurred_at",
                        "2026-01-15T10:00:00Z",
                        "recorded_at",
                        "2026-01-15T10:00:00Z"))
            .toList());
  }

  private static InMemoryRun analyze(Map<Table, CsvTable> tables) {
    return InMemoryRun.of(Catalogue.job("analyze-engagement-experiment"), tables);
  }

  private static Row result(InMemoryRun run, String measure, String method) {
    return run.rows(MART_EXPERIMENT_RESULTS).stream()
        .filter(row -> row.getAs("measure").equals(measure) && row.getAs("method").equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static List<Drawn> drawn(int patients) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < patients; i++) {
      units.add(new Unit("p" + i, "b1/q" + (1 + i % 2)));
    }
    return new ArmQueue(new ArmDraw("uplift-vs-rule", 0.2)).draw(units, Map.of());
  }

  private static Map<Table, CsvTable> tables(List<Drawn> drawn) {
    return tables(drawn, LocalDate.parse("2026-01-01"));
  }

  private static Map<Table, CsvTable> tables(List<Drawn> drawn, LocalDate assigned) {
    List<Map<String, String>> arms = new ArrayList<>();
    List<Map<String, String>> patients = new ArrayList<>();
    List<Map<String, String>> stops = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Drawn one : drawn) {
      arms.add(
          Map.of(
              "experiment_id", "uplift-vs-rule",
              "patient_id", one.id(),
              "assigned_date", assigned.toString(),
              "brand", "b1",
              "stratum", one.stratum(),
              "position", Long.toString(one.position()),
              "patient_hash", one.hash(),
              "experiment_group", one.group(),
              "risk_score", "0.5"));
      patients.add(Map.of("patient_id", one.id(), "birth_date", "1970-01-01"));
      int place = seen.merge(one.stratum() + one.group(), 1, Integer::sum) - 1;
      if (place % 10 < (one.group().equals("control") ? 3 : 1)) {
        stops.add(
            Map.of(
                "outcome_id",
                "o" + stops.size(),
                "patient_id",
                one.id(),
                "outcome_type",
                "discontinued",
                "outcome_date",
                assigned.plusDays(19).toString(),
                "recorded_at",
                assigned.plusDays(24) + "T00:00:00Z"));
      }
    }
    // The feed goes on, of other patients.
    stops.add(
        Map.of(
            "outcome_id", "last",
            "patient_id", "other",
            "outcome_type", "restarted",
            "outcome_date", "2026-03-19",
            "recorded_at", "2026-03-20T04:00:00Z"));
    Map<Table, CsvTable> tables = new HashMap<>();
    tables.put(EXPERIMENT_ASSIGNMENTS, csv(arms));
    tables.put(STG_PATIENTS, csv(patients));
    tables.put(STG_OUTCOMES, csv(stops));
    return tables;
  }

  private static CsvTable look(Row look, String date) {
    Map<String, String> row = new HashMap<>();
    for (String name : look.schema().fieldNames()) {
      row.put(name, String.valueOf(look.<Object>getAs(name)));
    }
    row.put("look_date", date);
    return csv(List.of(row));
  }

  private static CsvTable csv(List<Map<String, String>> rows) {
    return new CsvTable(List.copyOf(rows.get(0).keySet()), rows);
  }
}
