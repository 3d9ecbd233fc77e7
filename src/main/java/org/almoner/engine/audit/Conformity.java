package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Compares the columns of a result with the contract: a difference is an error of the program. */
public final class Conformity {

  private Conformity() {}

  /** The rows in the contract's column order. */
  public static Dataset<Row> conform(Table table, Dataset<Row> rows) {
    String expected = describe(table.schema());
    List<String> names = Arrays.asList(rows.columns());
    Column[] columns =
        table.columns().stream()
            .filter(c -> names.contains(c.name()))
            .map(c -> col(c.name()).as(c.name(), table.schema().apply(c.name()).metadata()))
            .toArray(Column[]::new);
    Dataset<Row> ordered = rows.select(columns);
    boolean complete = names.size() == table.columns().size();
    if (!complete || !describe(ordered.schema()).equals(expected)) {
      throw new IllegalStateException(
          "%s: the contract has columns [%s], the result [%s]"
              .formatted(table.fullName(), expected, describe(rows.schema())));
    }
    return ordered;
  }

  private static String describe(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(f -> f.name() + " " + f.dataType().simpleString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
