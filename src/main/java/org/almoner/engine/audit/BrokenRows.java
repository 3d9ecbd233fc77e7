package org.almoner.engine.audit;

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

  /** Files in which a rule is broken, up to which each is told. */
  private static final int MOST_FILES = 5;

  /** Groups rows as {@link Quarantine} keeps them. */
  public static List<BrokenRows> of(Dataset<Row> quarantined) {
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
  public static List<BrokenRows> of(List<Row> quarantined) {
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

  /**
   * A warning per file and kind of fault, with the number of rows and where to look first: rules
   * that the same rows break are one fault. Where a rule is broken in many files, they share one.
   *
   * @param unit what places in the files are counted in
   */
  public static List<CheckResult> warnings(Table table, String unit, List<BrokenRows> groups) {
    Map<String, List<BrokenRows>> byRule = new LinkedHashMap<>();
    for (BrokenRows group : groups) {
      group.rules.forEach(
          rule -> byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(group.of(rule)));
    }
    Map<List<Object>, BrokenRows> faults = new LinkedHashMap<>();
    byRule.values().stream()
        .flatMap(broken -> perFile(broken).stream())
        .forEach(
            fault ->
                faults.merge(
                    List.of(fault.file, fault.rows, fault.firstLine), fault, BrokenRows::together));
    return faults.values().stream().map(fault -> fault.warning(table, unit)).toList();
  }

  private static List<BrokenRows> perFile(List<BrokenRows> broken) {
    Map<String, BrokenRows> files = new LinkedHashMap<>();
    broken.forEach(each -> files.merge(each.file, each, BrokenRows::plus));
    if (files.size() <= MOST_FILES) {
      return List.copyOf(files.values());
    }
    BrokenRows first = broken.get(0);
    long rows = broken.stream().mapToLong(BrokenRows::rows).sum();
    String named = "%s and %d more files, there".formatted(first.file, files.size() - 1);
    return List.of(new BrokenRows(named, first.runId, first.rules, rows, first.firstLine));
  }

  private BrokenRows of(String rule) {
    return new BrokenRows(file, runId, List.of(rule), rows, firstLine);
  }

  /** The same rows, which break the rules of both. */
  private BrokenRows together(BrokenRows other) {
    List<String> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    return new BrokenRows(file, runId, List.copyOf(all), rows, firstLine);
  }

  private CheckResult warning(Table table, String unit) {
    String found =
        "%d %s in quarantine, first at %s %s %d"
            .formatted(rows, rows == 1 ? "row" : "rows", file, unit, firstLine);
    return new CheckResult(table.fullName(), String.join("; ", rules), Severity.WARN, false, found);
  }
}
