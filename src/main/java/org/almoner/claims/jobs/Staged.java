package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Rows of a staging table from texts, which the reader has made canonical. */
final class Staged {

  /**
   * Columns that neither the texts have nor {@code found} gives are null.
   *
   * @param found what other files tell, by column
   */
  static Dataset<Row> of(Table staging, Dataset<Row> texts, Map<String, Column> found) {
    List<String> read = Arrays.asList(texts.columns());
    return texts.select(
        staging.columns().stream()
            .map(column -> cell(column, read, found).as(column.name()))
            .toArray(Column[]::new));
  }

  private static Column cell(
      org.almoner.engine.Column column, List<String> read, Map<String, Column> found) {
    Column given = found.get(column.name());
    if (given != null) {
      return given.cast(column.type());
    }
    if (!read.contains(column.name())) {
      return lit(null).cast(column.type());
    }
    Column text = col("`" + column.name() + "`");
    return column.type().equals(DataTypes.StringType)
        ? when(text.notEqual(""), text)
        : text.cast(column.type());
  }

  private Staged() {}
}
