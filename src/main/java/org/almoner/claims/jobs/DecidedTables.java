package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several tables as rows of one: a column a table, all but one of which are null; and the
 * group. So one pass over the groups makes all tables.
 */
final class DecidedTables implements Serializable {
  static final String GROUP = "_group";

  private final List<String> names = new ArrayList<>();
  private final List<StructType> schemas = new ArrayList<>();

  DecidedTables(List<Table> tables) {
    tables.forEach(
        table -> {
          names.add(table.name());
          schemas.add(table.schema());
        });
  }

  Encoder<Row> encoder() {
    StructType schema = new StructType();
    for (int i = 0; i < names.size(); i++) {
      schema = schema.add(names.get(i), schemas.get(i));
    }
    return Encoders.row(schema.add(GROUP, DataTypes.LongType));
  }

  /** A row of a table from its columns as texts. */
  Row row(String table, Map<String, @Nullable String> columns, Long group) {
    int at = names.indexOf(table);
    Object[] cells = new Object[names.size() + 1];
    cells[at] = TypedRow.of(schemas.get(at), columns);
    cells[names.size()] = group;
    return RowFactory.create(cells);
  }

  /** The rows of one table. */
  static Dataset<Row> of(Table table, Dataset<Row> all) {
    return all.filter(col(table.name()).isNotNull()).select(table.name() + ".*");
  }
}
