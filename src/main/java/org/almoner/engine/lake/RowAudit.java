package org.almoner.engine.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.engine.Column.Kind;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Rule;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Sorts the rows of a staging query into those that keep the contract and those that break it, with
 * all the rules each breaks; of those that keep it, the latest delivery of each key stays.
 */
final class RowAudit {
  private static final String BROKEN = "_broken";
  private static final String OCCURRENCE = "_occurrence";
  private static final String RECENCY = "_recency";

  private final Table table;
  private final Dataset<Row> judged;
  private final Observation seen = new Observation();

  /**
   * @param rows the contract's columns and {@link RawColumns#RAW}
   */
  RowAudit(Table table, Dataset<Row> rows) {
    this.table = table;
    this.judged = rows.withColumn(BROKEN, broken(table, rows.schema()));
  }

  /** Rows that keep the contract, the latest of each key, in the contract's columns. */
  Dataset<Row> kept() {
    Column intact = size(col(BROKEN)).equalTo(0);
    Dataset<Row> sound =
        judged
            .observe(seen, count(lit(1)).as("delivered"), count_if(intact).as("sound"))
            .filter(intact);
    if (table.keyColumns().isEmpty()) {
      sound = sound.withColumn(OCCURRENCE, occurrence(table));
    }
    if (!distinctKeys()) {
      sound = sound.withColumn(RECENCY, row_number().over(latestFirst())).filter(RECENCY + " = 1");
    }
    return sound.select(table.columns().stream().map(c -> col(c.name())).toArray(Column[]::new));
  }

  /** Rows that break the contract, as {@link Quarantine} keeps them. */
  Dataset<Row> broken() {
    return judged
        .filter(size(col(BROKEN)).gt(0))
        .select(
            lit(table.name()).as("table_name"),
            raw(RawColumns.FILE).as("file"),
            raw(RawColumns.LINE).as("line"),
            col(BROKEN).as("rules"),
            coalesce(raw(RawColumns.UNPARSED), to_json(asDelivered())).as("row"),
            raw(RawColumns.RUN_ID).as("run_id"));
  }

  /** Where the rows went, once {@link #kept()} has been written. */
  Counts counts() {
    try {
      long delivered = ((Number) seen.getAsJava().get("delivered")).longValue();
      return new Counts(
          delivered, delivered - ((Number) seen.getAsJava().get("sound")).longValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while auditing " + table.fullName(), e);
    }
  }

  private Column asDelivered() {
    StructType raw = (StructType) judged.schema().apply(RawColumns.RAW).dataType();
    Column[] fields =
        Arrays.stream(raw.fieldNames())
            .filter(name -> !RawColumns.NAMES.contains(name))
            .map(name -> raw(name).as(name))
            .toArray(Column[]::new);
    return org.apache.spark.sql.functions.struct(fields);
  }

  /**
   * Whether no key was delivered twice. Asked where rows are many: sorting them all to find the
   * latest of each key costs several times what this costs. Where they are few it is the reverse.
   */
  private boolean distinctKeys() {
    boolean many = judged.sparkSession().sessionState().conf().adaptiveExecutionEnabled();
    if (!many || table.keyColumns().isEmpty()) {
      return false;
    }
    Column[] keys = table.keyColumns().stream().map(k -> col(k)).toArray(Column[]::new);
    Column present = lit(true);
    for (Column key : keys) {
      present = present.and(key.isNotNull());
    }
    return judged
        .filter(present)
        .select(xxhash64(keys).as("key"))
        .groupBy("key")
        .agg(count(lit(1)).as("n"))
        .filter("n > 1")
        .isEmpty();
  }

  private WindowSpec latestFirst() {
    return Window.partitionBy(identity())
        .orderBy(
            raw(RawColumns.INGESTED_AT).desc(),
            raw(RawColumns.RUN_ID).desc(),
            raw(RawColumns.FILE).desc(),
            raw(RawColumns.LINE).desc());
  }

  /**
   * What tells one row from another: its key. Rows without a key are told apart by all they hold
   * and by how often that stood in the same file, so that a second delivery of a file adds nothing.
   */
  private Column[] identity() {
    if (!table.keyColumns().isEmpty()) {
      return table.keyColumns().stream().map(k -> col(k)).toArray(Column[]::new);
    }
    List<Column> identity = new ArrayList<>();
    table.columns().forEach(c -> identity.add(col(c.name())));
    identity.add(col(OCCURRENCE));
    return identity.toArray(Column[]::new);
  }

  /** Counts equal rows of a file, in the order of their lines. */
  private static Column occurrence(Table table) {
    List<Column> same = new ArrayList<>(List.of(raw(RawColumns.RUN_ID), raw(RawColumns.FILE)));
    table.columns().forEach(c -> same.add(col(c.name())));
    return row_number()
        .over(Window.partitionBy(same.toArray(Column[]::new)).orderBy(raw(RawColumns.LINE)));
  }

  private static Column broken(Table table, StructType schema) {
    List<Column> broken = new ArrayList<>();
    StructType raw = (StructType) schema.apply(RawColumns.RAW).dataType();
    List<String> sources = List.of(raw.fieldNames());
    for (org.almoner.engine.Column column : table.columns()) {
      if (sources.contains(column.source())) {
        broken.add(presence(column));
      } else if (column.kind() != Kind.OPTIONAL) {
        broken.add(when(col(column.name()).isNull(), lit(column.name() + " is present")));
      }
    }
    for (Rule rule : table.rules()) {
      Column holds = coalesce(expr(rule.condition()), lit(true));
      broken.add(when(not(holds), lit(rule.name())));
    }
    Column all = array_compact(array(broken.toArray(Column[]::new)));
    Column defect = raw(RawColumns.DEFECT);
    return when(defect.isNotNull(), array(concat(lit("can be split into columns: "), defect)))
        .otherwise(all);
  }

  /** Tells a value that is absent from one that is there and cannot be read. */
  private static Column presence(org.almoner.engine.Column column) {
    Column missing = col(column.name()).isNull();
    Column unreadable =
        lit("%s is readable as %s".formatted(column.name(), column.type().simpleString()));
    Column delivered = raw(column.source()).isNotNull();
    boolean text = column.type().equals(DataTypes.StringType);
    Column result = when(missing.and(delivered).and(lit(!text)), unreadable);
    return column.kind() == Kind.OPTIONAL
        ? result
        : result.when(missing, lit(column.name() + " is present"));
  }

  private static Column raw(String name) {
    return col(RawColumns.RAW).getField(name);
  }

  /** The view that a staging query reads: text trimmed, blanks null, and the row as a whole. */
  static Dataset<Row> view(Table raw, Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (org.almoner.engine.Column column : raw.columns()) {
      columns.add(expr("nullif(trim(`" + column.name() + "`), '')").as(column.name()));
    }
    RawColumns.NAMES.forEach(name -> columns.add(col(name)));
    Dataset<Row> cleaned = rows.select(columns.toArray(Column[]::new));
    Column[] all = Arrays.stream(cleaned.columns()).map(n -> col(n)).toArray(Column[]::new);
    return cleaned.withColumn(RawColumns.RAW, org.apache.spark.sql.functions.struct(all));
  }
}
