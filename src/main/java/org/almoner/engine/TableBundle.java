package org.almoner.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of several tables that are made together: one row for each thing they are made of, with a
 * list of rows for each table. So one pass over the things makes all tables.
 */
public final class TableBundle implements Serializable {
  private final Map<String, RecordRows> tables = new LinkedHashMap<>();
  private final StructType schema;

  public TableBundle(List<Table> tables) {
    StructType lists = new StructType();
    for (Table table : tables) {
      this.tables.put(table.name(), new RecordRows(table.schema()));
      lists = lists.add(table.name(), new ArrayType(table.schema(), false));
    }
    this.schema = lists;
  }

  public Encoder<Row> encoder() {
    return Encoders.row(schema);
  }

  /**
   * Begins the rows of one thing.
   *
   * @param shared values of columns that all of its rows have, such as its key
   */
  public Filling of(Map<String, Object> shared) {
    return new Filling(shared);
  }

  /** The rows of one table. */
  public static Dataset<Row> rows(Table table, Dataset<Row> bundles) {
    return bundles.select(explode(col(table.name())).as("row")).select("row.*");
  }

  /** The rows of one thing, table by table. */
  public final class Filling {
    private final Map<String, Object> shared;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    private Filling(Map<String, Object> shared) {
      this.shared = shared;
      tables.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** Adds a row with these values by the names of their columns, and the shared ones. */
    public void add(Table table, Map<String, ? extends @Nullable Object> values) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(shared);
      all.putAll(values);
      String name = table.name();
      Row row = Objects.requireNonNull(tables.get(name), name).of(all);
      Objects.requireNonNull(rows.get(name), name).add(row);
    }

    /** All of them, as one row. */
    public Row row() {
      return RowFactory.create(
          rows.values().stream().map(list -> CollectionConverters.asScala(list).toSeq()).toArray());
    }
  }
}
