package org.almoner.engine.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
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
    Path scratch = scratch(target);
    flat()
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .option("header", true)
        .option("escape", "\"")
        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
        .option("emptyValue", "")
        .csv(scratch.toString());
    return single(scratch, target);
  }

  /** One Parquet file. Returns its path. */
  public String parquet(String target) {
    Path scratch = scratch(target);
    ordered().coalesce(1).write().mode(SaveMode.Overwrite).parquet(scratch.toString());
    return single(scratch, target);
  }

  private Dataset<Row> ordered() {
    Dataset<Row> rows =
        partition
            .map(value -> lake.read(spark, table, List.of(value)))
            .orElseGet(() -> lake.read(spark, table));
    Column[] order =
        (table.keyColumns().isEmpty() ? List.of(rows.columns()) : table.keyColumns())
            .stream().map(functions::col).toArray(Column[]::new);
    return rows.sort(order);
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

  private static Path scratch(String target) {
    Path path = new Path(target);
    return path.suffix(".writing");
  }

  /** Spark writes folders; people want files. */
  private String single(Path scratch, String target) {
    Path path = new Path(target);
    try {
      FileSystem files = path.getFileSystem(spark.sessionState().newHadoopConf());
      FileStatus[] parts = files.listStatus(scratch, part -> part.getName().startsWith("part-"));
      Arrays.sort(parts, Comparator.comparing(FileStatus::getPath));
      try (InputStream in = files.open(parts[0].getPath());
          OutputStream out = files.create(path, true)) {
        in.transferTo(out);
      }
      files.delete(scratch, true);
      return path.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }
}
