package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Broken rows of a query as {@link Quarantine} keeps them: those that it made of one delivered row
 * are that one row, with all rules that any of them breaks. Its key is told where they share it.
 */
final class RefusedRows {
  private static final int FILE = 1;
  private static final int LINE = 2;
  private static final int RULES = 3;
  static final int RUN = 5;
  private static final int KEY = 7;

  static Dataset<Row> together(Dataset<Row> broken) {
    Column alone = count(lit(1)).equalTo(1);
    Column rules = array_sort(array_distinct(flatten(collect_list(col("rules")))));
    Column oneKey = count_distinct(col(Mending.KEY)).equalTo(1);
    Column noneLacks = count(col(Mending.KEY)).equalTo(count(lit(1)));
    Dataset<Row> rows =
        broken
            .groupBy("table_name", Mending.FILE, "line", Mending.RUN)
            .agg(
                when(alone, first("rules")).otherwise(rules).as("rules"),
                first("row").as("row"),
                first(Mending.DELIVERED_AT).as(Mending.DELIVERED_AT),
                when(oneKey.and(noneLacks), max(Mending.KEY)).as(Mending.KEY),
                first(Mending.MENDED).as(Mending.MENDED));
    return rows.select(
        Arrays.stream(broken.columns()).map(name -> col(name)).toArray(Column[]::new));
  }

  /** The same for rows that are here already, by file, run and line. */
  static List<Row> together(List<Row> broken) {
    Map<List<Object>, Row> rows = new LinkedHashMap<>();
    broken.forEach(
        row ->
            rows.merge(
                List.of(row.getString(FILE), row.getLong(LINE), row.getString(RUN)),
                row,
                RefusedRows::both));
    Comparator<Row> byFile = Comparator.comparing(row -> row.getString(FILE));
    return rows.values().stream()
        .sorted(
            byFile.thenComparing(row -> row.getString(RUN)).thenComparing(row -> row.getLong(LINE)))
        .toList();
  }

  private static Row both(Row one, Row other) {
    TreeSet<String> rules = new TreeSet<>(one.getList(RULES));
    rules.addAll(other.getList(RULES));
    Object[] cells = new Object[one.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = one.get(i);
    }
    cells[RULES] = CollectionConverters.asScala(List.copyOf(rules)).toSeq();
    boolean sameKey = !one.isNullAt(KEY) && one.get(KEY).equals(other.get(KEY));
    cells[KEY] = sameKey ? one.get(KEY) : null;
    return RowFactory.create(cells);
  }

  private RefusedRows() {}
}
