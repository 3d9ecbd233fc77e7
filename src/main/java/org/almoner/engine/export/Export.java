package org.almoner.engine.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;

/**
 * The latest version of a table as other tools want it: one file, in the order of its key, with the
 * business date that its commit recorded as the last column.
 *
 * @param partition the only one that is handed over, a date; empty for all rows
 */
public record Export(SparkSession spark, Lake lake, Table table, Optional<String> partition) {

  /** One CSV file for people, see {@link WholeFile#csv}. Returns its path. */
  public String csv(String target) {
    Path path = new Path(target);
    new WholeFile(path).csv(ordered());
    return path.toString();
  }

  /** One CSV file for machines, see {@link WholeFile#csvAsItIs}. Returns its path. */
  public String csvAsItIs(String target) {
    Path path = new Path(target);
    new WholeFile(path).csvAsItIs(ordered());
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
            .orElseGet(() -> lake.read(spark, Deletions.stored(lake, table)));
    Column[] order =
        (table.keyColumns().isEmpty() ? List.of(rows.columns()) : table.keyColumns())
            .stream().map(functions::col).toArray(Column[]::new);
    return rows.sort(order).withColumn(Provenance.BUSINESS_DATE, businessDate());
  }

  private Column businessDate() {
    String date =
        lake.latest(table)
            .flatMap(TableVersion::provenance)
            .map(Provenance::businessDate)
            .orElse(null);
    return functions.lit(date).cast("date");
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
