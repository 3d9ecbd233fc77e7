package org.almoner.engagement.training;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.almoner.engagement.fairness.MinimumData;
import org.almoner.engagement.fairness.ProtectedGroup;
import org.almoner.tables.engagement.EngagementFeatures;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the training set holds, counted by Spark, and what of it the driver's memory can bear: all
 * rows of a sample of patients, drawn by a hash of patient and seed.
 *
 * @param minimum what there is
 * @param rows decision points with known arm and outcome
 * @param sampled rows of them that training uses, about
 * @param brands patients of these rows by brand, before the sample
 */
public record TrainingData(
    MinimumData minimum, long rows, long sampled, SortedMap<String, Long> brands) {
  static final String BRAND = "brand_id";
  private static final int BUCKETS = 1_000_000;

  /** The inputs of the model. */
  public static List<String> inputs() {
    List<String> inputs = new ArrayList<>(EngagementFeatures.NAMES);
    inputs.add(BRAND);
    return inputs;
  }

  static TrainingData of(Dataset<Row> set, LocalDate date, long largestSample) {
    Column known = known();
    Column due = col("decision_date").leq(lit(date.minusDays(TemporalHoldout.GAP_DAYS)));
    Row row =
        set.agg(
                count(when(known, 1)),
                countDistinct(when(known, col("patient_id"))),
                min(when(known, expr("unix_date(decision_date)"))),
                max(when(known, expr("unix_date(decision_date)"))),
                avg(when(known, col("contacted").cast("double"))),
                sum(when(due.and(known), 1.0).otherwise(0.0)),
                sum(when(due, 1.0).otherwise(0.0)),
                avg(when(known, lit(1.0).minus(col("missing_share")))))
            .head();
    long rows = row.getLong(0);
    long days = rows == 0 ? 0 : row.getInt(3) - row.getInt(2);
    MinimumData minimum =
        new MinimumData(
            row.getLong(1),
            days,
            number(row, 4),
            ratio(number(row, 5), number(row, 6)),
            number(row, 7));
    return new TrainingData(minimum, rows, Math.min(rows, largestSample), brands(set.where(known)));
  }

  private static Column known() {
    return col("contacted").isNotNull().and(col("discontinued_30d").isNotNull());
  }

  private static SortedMap<String, Long> brands(Dataset<Row> used) {
    SortedMap<String, Long> brands = new TreeMap<>();
    for (Row row : used.groupBy(BRAND).agg(countDistinct(col("patient_id"))).collectAsList()) {
      brands.put(row.getString(0), row.getLong(1));
    }
    return brands;
  }

  private static double number(Row row, int position) {
    return row.isNullAt(position) ? 0 : row.getDouble(position);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /**
   * Fetches the rows, by patient and date, and beside the inputs what only the proxy audit reads.
   *
   * @param patients has race and ethnicity, as far as they were delivered
   */
  TrainingRows fetch(Dataset<Row> set, Dataset<Row> patients, long seed) {
    List<String> audited = ProtectedGroup.auditedOnly();
    Dataset<Row> used = set.where(known());
    if (sampled < rows) {
      long limit = BUCKETS * sampled / rows;
      Column bucket = pmod(xxhash64(lit(seed), col("patient_id")), lit(BUCKETS));
      used = used.where(bucket.lt(lit(limit)));
    }
    Dataset<Row> groups = patients.select("patient_id", audited.toArray(String[]::new));
    used = used.join(groups, new String[] {"patient_id"}, "left");
    List<String> names = new ArrayList<>(inputs());
    names.addAll(audited);
    List<Column> columns = new ArrayList<>();
    names.forEach(name -> columns.add(col(name)));
    columns.add(col("patient_id"));
    columns.add(expr("unix_date(decision_date)").as("day"));
    columns.add(col("contacted"));
    columns.add(col("discontinued_30d"));
    return FetchedRows.of(
        used.orderBy("patient_id", "decision_date").select(columns.toArray(Column[]::new)), names);
  }
}
