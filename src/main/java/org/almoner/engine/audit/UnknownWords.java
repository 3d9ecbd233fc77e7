package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Phi;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Words that a vocabulary does not hold. They are kept, counted and told by name, but only where a
 * name can be no person's: the column identifies nobody, most of its rows hold known words, so that
 * it is the column it says it is, and the unknown ones are few and look like words.
 */
record UnknownWords(Table table) {
  private static final String ROWS = "words_";
  private static final String UNKNOWN = "unknown_";
  private static final int MOST_NAMED = 5;
  private static final Pattern WORD = Pattern.compile("\\p{Ll}[\\p{Ll}_]{0,29}");

  /** Measures of the rows for which a condition holds. */
  List<Column> counts(Column condition) {
    List<Column> counts = new ArrayList<>();
    for (org.almoner.engine.Column column : closed()) {
      counts.add(count(when(condition, col(column.name()))).as(ROWS + column.name()));
      counts.add(count_if(condition.and(unknown(column))).as(UNKNOWN + column.name()));
    }
    return counts;
  }

  /**
   * A warning per column that holds unknown words.
   *
   * @param seen what {@link #counts} measured
   * @param rows that were measured; read again only where there are such words
   */
  List<CheckResult> warnings(Map<String, Object> seen, Dataset<Row> rows) {
    List<CheckResult> warnings = new ArrayList<>();
    for (org.almoner.engine.Column column : closed()) {
      long unknown = RowAudit.number(seen, UNKNOWN + column.name());
      if (unknown > 0) {
        long all = RowAudit.number(seen, ROWS + column.name());
        boolean named = column.phi() != Phi.DIRECT && unknown * 2 <= all;
        String names = named ? names(column, rows) : "";
        warnings.add(warning(column, "%d of %d rows hold others%s".formatted(unknown, all, names)));
      }
    }
    return warnings;
  }

  private CheckResult warning(org.almoner.engine.Column column, String found) {
    return new CheckResult(
        table.fullName(),
        "%s holds words of its vocabulary (%s)"
            .formatted(column.name(), String.join(", ", column.vocabulary().orElseThrow().words())),
        Severity.WARN,
        false,
        "%s; they are kept; declare vocabularies.%s.%s where they mean one of these"
            .formatted(found, table.fullName(), column.name()));
  }

  private static String names(org.almoner.engine.Column column, Dataset<Row> rows) {
    Column word = col(column.name());
    List<Row> words =
        rows.filter(unknown(column))
            .groupBy(word)
            .agg(count(lit(1)).as("n"))
            .orderBy(col("n").desc(), word)
            .limit(MOST_NAMED + 1)
            .collectAsList();
    boolean nameable =
        words.size() <= MOST_NAMED
            && words.stream().allMatch(row -> WORD.matcher(row.getString(0)).matches());
    return nameable
        ? words.stream()
            .map(row -> row.getString(0) + " in " + row.getLong(1))
            .collect(Collectors.joining(", ", ": ", ""))
        : "";
  }

  private static Column unknown(org.almoner.engine.Column column) {
    Object[] words = column.vocabulary().orElseThrow().words().toArray();
    Column value = col(column.name());
    return value.isNotNull().and(not(value.isin(words)));
  }

  private List<org.almoner.engine.Column> closed() {
    return table.columns().stream()
        .filter(column -> column.vocabulary().filter(words -> !words.open()).isPresent())
        .toList();
  }
}
