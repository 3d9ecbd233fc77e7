package org.almoner.engine.lake;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Quarantined rows of one file that broke the same rules.
 *
 * @param file delivered file
 * @param runId run that took it in
 * @param firstLine line of the first such row
 */
public record BrokenRows(String file, String runId, List<String> rules, long rows, long firstLine) {

  /** Groups rows as {@link Quarantine} keeps them. */
  static List<BrokenRows> of(Dataset<Row> quarantined) {
    List<BrokenRows> groups = new ArrayList<>();
    List<Row> rows =
        quarantined
            .groupBy("file", "run_id", "rules")
            .agg(count(lit(1)), min("line"))
            .collectAsList();
    for (Row row : rows) {
      groups.add(
          new BrokenRows(
              row.getString(0), row.getString(1), row.getList(2), row.getLong(3), row.getLong(4)));
    }
    return ordered(groups);
  }

  /** The same for rows that are here already. */
  static List<BrokenRows> of(List<Row> quarantined) {
    Map<List<Object>, BrokenRows> groups = new LinkedHashMap<>();
    for (Row row : quarantined) {
      BrokenRows one =
          new BrokenRows(row.getString(1), row.getString(5), row.getList(3), 1, row.getLong(2));
      groups.merge(List.of(one.file, one.runId, one.rules), one, BrokenRows::plus);
    }
    return ordered(groups.values());
  }

  private BrokenRows plus(BrokenRows other) {
    return new BrokenRows(
        file, runId, rules, rows + other.rows, Math.min(firstLine, other.firstLine));
  }

  private static List<BrokenRows> ordered(Collection<BrokenRows> groups) {
    List<BrokenRows> ordered = new ArrayList<>(groups);
    ordered.sort(
        Comparator.comparing(BrokenRows::file)
            .thenComparing(BrokenRows::runId)
            .thenComparing(BrokenRows::firstLine));
    return ordered;
  }

  /** A warning per rule, with the number of rows and where to look first. */
  static List<CheckResult> warnings(Table table, List<BrokenRows> groups) {
    Map<String, Long> rows = new LinkedHashMap<>();
    Map<String, BrokenRows> first = new LinkedHashMap<>();
    for (BrokenRows group : groups) {
      for (String rule : group.rules()) {
        rows.merge(rule, group.rows(), Long::sum);
        first.merge(rule, group, BrokenRows::earlier);
      }
    }
    List<CheckResult> warnings = new ArrayList<>();
    rows.forEach(
        (rule, n) ->
            warnings.add(
                new CheckResult(
                    table.fullName(),
                    rule,
                    Severity.WARN,
                    false,
                    "%d %s in quarantine, first at %s line %d"
                        .formatted(
                            n,
                            n == 1 ? "row" : "rows",
                            first.get(rule).file(),
                            first.get(rule).firstLine()))));
    return warnings;
  }

  private static BrokenRows earlier(BrokenRows a, BrokenRows b) {
    return a.file().equals(b.file()) && b.firstLine() < a.firstLine() ? b : a;
  }
}
