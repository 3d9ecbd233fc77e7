package org.almoner.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of several tables that are made together: one row for each thing they are made of, with a
 * list of rows for each table. So one pass over the things makes all tables.
 */
public final class TableBundle implements Serializable {
  private final StructType schema;

  public TableBundle(List<Table> tables) {
    StructType lists = new StructType();
    for (Table table : tables) {
      lists = lists.add(table.name(), new ArrayType(table.schema(), false));
    }
    this.schema = lists;
  }

  public Encoder<Row> encoder() {
    return Encoders.row(schema);
  }

  /** What one thing gives: rows by the names of their tables, none where a table is not named. */
  public Row of(Map<String, List<Row>> rows) {
    Object[] lists = new Object[schema.size()];
    for (int i = 0; i < lists.length; i++) {
      List<Row> list = rows.getOrDefault(schema.fields()[i].name(), List.of());
      lists[i] = CollectionConverters.asScala(list).toSeq();
    }
    return RowFactory.create(lists);
  }

  /** The rows of one table. */
  public static Dataset<Row> rows(Table table, Dataset<Row> bundles) {
    return bundles.select(explode(col(table.name())).as("row")).select("row.*");
  }
}
