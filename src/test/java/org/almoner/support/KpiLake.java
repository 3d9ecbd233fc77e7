package org.almoner.support;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.publish.Publisher;
import org.almoner.tables.casework.CaseworkMarts;

/** A lake with one small mart, for queries: two rows, of 3 cases and of 2. */
public final class KpiLake {
  private static final Map<String, String> OTHERS =
      Map.of(
          "first_responses_by_event", "0",
          "first_responses_by_case", "0",
          "escalation_rate", "0.25",
          "sla_breach_rate", "0",
          "avg_interactions_per_case", "0",
          "stale_cases", "0",
          "active_cases", "1");

  public static TestLake in(Path folder) {
    TestLake lake = new TestLake(folder);
    publish(lake, TestLake.DATE, 3, 2);
    return lake;
  }

  /** Makes a version for a date: cases of all types, and those of denials. */
  public static void publish(TestLake lake, LocalDate date, int all, int denials) {
    publish(
        lake, date, CaseworkMarts.MART_OPS_KPIS, List.of(row("all", all), row("denial", denials)));
  }

  /** Makes or replaces one date of the same mart by date. */
  public static void publishDay(TestLake lake, LocalDate date, int all, int denials) {
    List<Map<String, String>> rows = List.of(row("all", all), row("denial", denials));
    rows.forEach(row -> row.put("business_date", date.toString()));
    publish(lake, date, CaseworkMarts.MART_OPS_KPIS_DAILY, rows);
  }

  private static void publish(
      TestLake lake, LocalDate date, Table table, List<Map<String, String>> rows) {
    CsvTable given = new CsvTable(List.copyOf(rows.get(0).keySet()), rows);
    new Publisher(
            TestSpark.session(), lake.lake(), new BusinessDate(date, ZoneOffset.UTC), parent -> {})
        .publish(
            table,
            given.as(table, TestSpark.session()),
            Origin.of(List.of(), new Provenance("run", "test", date.toString(), "", Map.of(), "")));
  }

  private static Map<String, String> row(String type, int cases) {
    Map<String, String> row = new LinkedHashMap<>(OTHERS);
    row.put("case_type", type);
    row.put("total_cases", Integer.toString(cases));
    return row;
  }

  private KpiLake() {}
}
