package org.almoner.engagement.trial;

import static org.almoner.tables.engagement.EngagementActivity.FCT_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementMarts.EXPERIMENT_ASSIGNMENTS;
import static org.almoner.tables.engagement.EngagementMarts.MART_EXPERIMENT_RESULTS;
import static org.almoner.tables.engagement.EngagementMarts.MART_INTERVENTION_EFFECT;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_COMPLAINTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * A business in New York calls at nine in the evening, which is the next day in UTC: what it does
 * on the evening before a list, or of the day an arm was drawn, does not follow it.
 */
class EveningContactTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String EVENING = "2026-01-09T02:00:00Z";
  private static final String NEXT_EVENING = "2026-01-10T02:00:00Z";

  @Test
  void aContactOnTheEveningOfTheListsDateDoesNotFollowIt() {
    Row mart = effect(interactions());

    assertThat(mart.<Long>getAs("episodes")).isEqualTo(2);
    assertThat(mart.<Long>getAs("contacted")).isEqualTo(1);
  }

  @Test
  void whatHappensOnTheEveningOfTheDrawDoesNotCountForAnArm() {
    Map<Table, CsvTable> tables = new LinkedHashMap<>();
    tables.put(FCT_INTERACTIONS, interactions());
    tables.put(RECOMMENDATIONS, recommendations());
    tables.put(STG_OUTCOMES, lastOutcome());
    tables.put(EXPERIMENT_ASSIGNMENTS, assignments());
    tables.put(STG_PATIENTS, patients());
    tables.put(STG_COMPLAINTS, complaints());

    List<Row> results =
        InMemoryRun.of(Catalogue.job("analyze-engagement-experiment"), tables, NEW_YORK)
            .rows(MART_EXPERIMENT_RESULTS);

    assertThat(figures(results, "contacts_30d")).containsExactly(0.5, 0.0);
    assertThat(figures(results, "complained_30d")).containsExactly(0.5, 0.0);
    assertThat(figures(results, "opted_out_30d")).containsExactly(0.5, 0.0);
    assertThat(
            results.stream()
                .filter(row -> row.getAs("measure").equals("adoption"))
                .map(row -> row.<Double>getAs("estimate")))
        .containsExactly(0.5);
  }

  private static List<Double> figures(List<Row> results, String measure) {
    return results.stream()
        .filter(row -> row.getAs("measure").equals(measure))
        .flatMap(
            row ->
                java.util.stream.Stream.of(
                    row.<Double>getAs("treatment_value"), row.<Double>getAs("control_value")))
        .toList();
  }

  private static Row effect(CsvTable interactions) {
    return InMemoryRun.of(
            Catalogue.job("build-engagement-mart-intervention-effect"),
            Map.of(
                RECOMMENDATIONS, recommendations(),
                FCT_INTERACTIONS, interactions,
                STG_OUTCOMES, lastOutcome()),
            NEW_YORK)
        .rows(MART_INTERVENTION_EFFECT)
        .get(0);
  }

  /** As the night builds them: early was called on the eve, late the evening after. */
  private static CsvTable interactions() {
    List<Row> rows =
        InMemoryRun.of(
                Catalogue.job("build-engagement-fct-interactions"),
                Map.of(
                    STG_INTERACTIONS,
                    CsvTable.of(
                        """
                        interaction_id,patient_id,frm_id,channel,direction,occurred_at,recorded_at
                        i1,early,f1,call,outbound,%1$s,%1$s
                        i2,late,f1,call,outbound,%2$s,%2$s
                        i3,other,f1,call,inbound,2026-03-20T12:00:00Z,2026-03-20T12:00:00Z
                        """
                            .formatted(EVENING, NEXT_EVENING))),
                NEW_YORK)
            .rows(FCT_INTERACTIONS);
    List<Map<String, String>> texts = new ArrayList<>();
    for (Row row : rows) {
      Map<String, String> text = new LinkedHashMap<>();
      for (String name : FCT_INTERACTIONS.schema().fieldNames()) {
        Object value = row.getAs(name);
        text.put(name, value == null ? "" : value.toString());
      }
      texts.add(text);
    }
    return new CsvTable(List.copyOf(texts.get(0).keySet()), texts);
  }

  private static CsvTable recommendations() {
    return CsvTable.of(
        """
        recommendation_date,patient_id,brand,list_basis,show_to_frm
        2026-01-08,early,b1,rule,true
        2026-01-08,late,b1,rule,true
        """);
  }

  private static CsvTable lastOutcome() {
    return CsvTable.of(
        """
        outcome_id,patient_id,outcome_type,outcome_date,recorded_at
        o1,other,restarted,2026-03-19,2026-03-20T12:00:00Z
        """);
  }

  private static CsvTable assignments() {
    return CsvTable.of(
        """
        experiment_id,patient_id,assigned_date,stratum,position,patient_hash,experiment_group
        uplift-vs-rule,early,2026-01-08,b1/q1,0,h1,treatment
        uplift-vs-rule,late,2026-01-08,b1/q1,1,h2,treatment
        uplift-vs-rule,third,2026-01-08,b1/q1,2,h3,control
        uplift-vs-rule,fourth,2026-01-08,b1/q1,3,h4,control
        """);
  }

  private static CsvTable patients() {
    return CsvTable.of(
        """
        patient_id,opted_out_at
        early,%s
        late,%s
        """
            .formatted(EVENING, NEXT_EVENING));
  }

  private static CsvTable complaints() {
    return CsvTable.of(
        """
        complaint_id,patient_id,occurred_at,recorded_at
        c1,early,%1$s,%1$s
        c2,late,%2$s,%2$s
        """
            .formatted(EVENING, NEXT_EVENING));
  }
}
