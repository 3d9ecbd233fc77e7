package org.almoner.engine.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;

/**
 * The latest version of a table as other tools want it: one file, in the order of its key.
 *
 * @param partition the only one that is handed over, a date; empty for all rows
 */
public record Export(SparkSession spark, Lake lake, Table table, Optional<String> partition) {

  /** One CSV file with a header; lists as JSON, instants as ISO 8601. Returns its path. */
  public String csv(String target) {
    Path path = new Path(target);
    new WholeFile(path).csv(ordered());
    return path.toString();
  }

  /** One Parquet file. Returns its path. */
  public String parquet(String target) {
    Path path = new Path(target);
    new WholeFile(path).parquet(ordered());
    return path.toString();
  }

  private Dataset<Row> ordered() {
    Dataset<Row> rows =
        partition
            .map(value -> lake.read(spark, table, List.of(value)))
            .orElseGet(() -> lake.read(spark, stored()));
    Column[] order =
        (table.keyColumns().isEmpty() ? List.of(rows.columns()) : table.keyColumns())
            .stream().map(functions::col).toArray(Column[]::new);
    return rows.sort(order);
  }

  private Table stored() {
    return lake.latest(table).map(version -> Deletions.stored(table, version)).orElse(table);
  }

  /** The rows as formats without lists can hold them: lists as JSON. */
  Dataset<Row> flat() {
    return flat(ordered());
  }

  static Dataset<Row> flat(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.schema().fields()).map(Export::flat).toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Column flat(StructField field) {
    Column column = functions.col(field.name());
    return field.dataType() instanceof ArrayType
        ? functions.to_json(column).as(field.name())
        : column;
  }
}
