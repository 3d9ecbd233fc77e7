package org.almoner.engine.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.WhiteSpace;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * How a staging query sees its raw table: text without white space and characters of no width at
 * its ends, blanks null, and the row as a whole.
 */
public record RawView(Table raw) {
  /** A function of ours: Spark's trim of more than one character costs ten times as much. */
  private static final UserDefinedFunction BARE =
      udf((UDF1<@Nullable String, @Nullable String>) RawView::bare, DataTypes.StringType);

  public Dataset<Row> of(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (org.almoner.engine.Column column : raw.columns()) {
      columns.add(BARE.apply(col(column.name())).as(column.name()));
    }
    RawColumns.NAMES.forEach(name -> columns.add(col(name)));
    Dataset<Row> cleaned = rows.select(columns.toArray(Column[]::new));
    Column[] all = Arrays.stream(cleaned.columns()).map(n -> col(n)).toArray(Column[]::new);
    return cleaned.withColumn(RawColumns.RAW, struct(all));
  }

  private static @Nullable String bare(@Nullable String text) {
    String bare = text == null ? "" : WhiteSpace.strip(text);
    return bare.isEmpty() ? null : bare;
  }
}
