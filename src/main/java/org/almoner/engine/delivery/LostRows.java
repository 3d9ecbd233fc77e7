package org.almoner.engine.delivery;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.audit.RowAudit;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Row;

/**
 * Rows that a run took in and that are not in staging, because there are rows of their keys from a
 * delivery that counts as later: for a later date, or of a later run of the date.
 */
public record LostRows(Lake lake, Table table, RowAudit rows, Origin origin) {
  private static final int NAMED_FILES = 10;

  /**
   * One for each file, with the delivery that it lost against; none where the run's is the latest.
   */
  public List<CheckResult> checks() {
    Table raw = origin.inputs().get(0);
    String own = origin.draft().delivery();
    String latest =
        lake.latest(raw)
            .flatMap(TableVersion::provenance)
            .map(Provenance::latestDelivery)
            .orElse(own);
    if (table.keyColumns().isEmpty() || latest.compareTo(own) <= 0) {
      return List.of();
    }
    List<Row> lost =
        rows.lost(origin.draft().runId())
            .groupBy("file", "winner")
            .agg(count(lit(1)))
            .orderBy("file", "winner")
            .collectAsList();
    Map<String, String> dates =
        Receipts.of(lake, raw).byFile().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Receipt::run, Receipt::date, (a, b) -> a));
    List<CheckResult> checks = new ArrayList<>();
    lost.stream().limit(NAMED_FILES).forEach(row -> checks.add(check(told(row, dates))));
    if (lost.size() > NAMED_FILES) {
      long more = lost.stream().skip(NAMED_FILES).mapToLong(row -> row.getLong(2)).sum();
      checks.add(check("%d rows of further files lost likewise".formatted(more)));
    }
    return checks;
  }

  private static String told(Row row, Map<String, String> dates) {
    String winner = row.getString(1);
    return "%d rows of %s lost against the delivery of %s, run %s"
        .formatted(
            row.getLong(2), row.getString(0), dates.getOrDefault(winner, "a later date"), winner);
  }

  private CheckResult check(String measured) {
    return new CheckResult(
        table.fullName(),
        "no later delivery holds the rows of this run",
        Severity.WARN,
        false,
        measured);
  }
}
