package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which quarantined rows a later delivery has mended: it brought a sound row of the same key or,
 * where the key could not be read, another file of the same name. What is later is told as
 * everywhere, by business instant, then run.
 *
 * @param sound key, file, instant and run of the rows that keep the contract
 */
public record Mending(Dataset<Row> sound) {
  private static final String MARK = "_mark";
  private static final String DELIVERIES = "_deliveries";

  /** Names of {@link Quarantine}'s columns that {@link #sound} has, too. */
  public static final String KEY = "key_hash";

  public static final String FILE = "file";
  static final String DELIVERED_AT = "delivered_at";
  public static final String RUN = "run_id";

  /** In quarantine: the run whose delivery mended the row. */
  public static final String MENDED = "mended_by_run";

  /** The rows with the run that mended them, the first if there were several. */
  public Dataset<Row> of(Table quarantine, Dataset<Row> broken) {
    Dataset<Row> marked = broken.withColumn(MARK, coalesce(col(KEY), file()));
    Dataset<Row> deliveries =
        marks()
            .join(marked.select(MARK).distinct(), new String[] {MARK}, "left_semi")
            .groupBy(MARK)
            .agg(array_sort(collect_set(struct(DELIVERED_AT, RUN))).as(DELIVERIES));
    Column own = struct(DELIVERED_AT, RUN);
    Column first = get(filter(col(DELIVERIES), delivery -> delivery.gt(own)), lit(0)).getField(RUN);
    return marked
        .join(deliveries, new String[] {MARK}, "left")
        .withColumn(MENDED, coalesce(col(MENDED), first))
        .select(quarantine.columns().stream().map(each -> col(each.name())).toArray(Column[]::new));
  }

  private Dataset<Row> marks() {
    Column[] when = {col(DELIVERED_AT), col(RUN)};
    Dataset<Row> keys =
        sound.filter(col(KEY).isNotNull()).select(col(KEY).as(MARK), when[0], when[1]);
    return keys.union(sound.select(file().as(MARK), when[0], when[1])).distinct();
  }

  private static Column file() {
    return xxhash64(lit(FILE), col(FILE));
  }
}
