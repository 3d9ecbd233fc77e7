package org.almoner.engagement.night;

import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATION_FILES;
import static org.apache.spark.sql.functions.asc_nulls_last;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.export.WholeFile;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Puts the list of the date where tools without Delta find it, {@code
 * exports/recommendations/date=…/recommendations.{parquet,csv}}. Where today's list could not be
 * built, the last one serves: its rows, with the date of their list and marked stale, are today's
 * files, and {@code recommendation_files} says the same.
 */
public record ExportRecommendations() implements Job {
  private static final String FOLDER = "exports/recommendations";

  @Override
  public String name() {
    return "export-engagement-recommendations";
  }

  @Override
  public List<Table> inputs() {
    return List.of(RECOMMENDATIONS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(RECOMMENDATION_FILES);
  }

  @Override
  public boolean worksOnEarlierInputs() {
    return true;
  }

  @Override
  public void run(JobContext context) {
    Optional<String> list =
        context.partitions(RECOMMENDATIONS).stream()
            .filter(date -> date.compareTo(context.date().toString()) <= 0)
            .reduce((earlier, later) -> later);
    reportServing(context, list);
    List<Row> files = list.map(date -> write(context, date)).orElse(List.of());
    context.write(RECOMMENDATION_FILES, context.rows(RECOMMENDATION_FILES, files));
  }

  private static void reportServing(JobContext context, Optional<String> list) {
    context.report(
        new CheckResult(
            RECOMMENDATION_FILES.fullName(),
            "the list that serves is of the date",
            Severity.WARN,
            list.filter(context.date().toString()::equals).isPresent(),
            list.map(date -> "list of " + date).orElse("no list")));
  }

  private static List<Row> write(JobContext context, String date) {
    boolean earlier = !date.equals(context.date().toString());
    Dataset<Row> rows =
        context
            .read(RECOMMENDATIONS, List.of(date))
            .withColumn("is_stale", col("is_stale").or(lit(earlier)))
            .sort(asc_nulls_last("frm_id"), asc_nulls_last("rank"), col("patient_id"));
    String folder = FOLDER + "/date=" + context.date();
    String parquet = folder + "/recommendations.parquet";
    String csv = folder + "/recommendations.csv";
    new WholeFile(new Path(context.root(), parquet), context::requireHeld).parquet(rows);
    new WholeFile(new Path(context.root(), csv), context::requireHeld).csv(rows);
    Row counts =
        rows.selectExpr("count(*)", "count(rank)", "coalesce(bool_or(is_stale), false)").head();
    Date today = Date.valueOf(context.date().date());
    return List.of(file(today, date, parquet, counts), file(today, date, csv, counts));
  }

  private static Row file(Date today, String date, String path, Row counts) {
    return RowFactory.create(
        today,
        path.substring(path.lastIndexOf('.') + 1),
        Date.valueOf(LocalDate.parse(date)),
        path,
        counts.getLong(0),
        counts.getLong(1),
        counts.getBoolean(2));
  }
}
