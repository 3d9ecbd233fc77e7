package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementFeatures.FEATURE_FILES;

import java.sql.Date;
import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.almoner.engine.export.WholeFile;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Puts the features of the date where tools without Delta find them, {@code
 * features/daily/date=…/features.parquet}, and records it: a run that was killed before the record
 * does it again.
 */
public record ExportFeatures() implements Job {
  private static final String FOLDER = "features/daily";

  @Override
  public String name() {
    return "export-engagement-features";
  }

  @Override
  public List<Table> inputs() {
    return List.of(FEATURES_DAILY);
  }

  @Override
  public List<Table> outputs() {
    return List.of(FEATURE_FILES);
  }

  @Override
  public void run(JobContext context) {
    String date = context.date().toString();
    boolean any = context.partitions(FEATURES_DAILY).contains(date);
    List<Row> files = any ? List.of(write(context, date)) : List.of();
    context.write(FEATURE_FILES, context.rows(FEATURE_FILES, files));
  }

  private static Row write(JobContext context, String date) {
    Dataset<Row> rows = context.read(FEATURES_DAILY, List.of(date)).sort("patient_id");
    String path = FOLDER + "/date=" + date + "/features.parquet";
    new WholeFile(new Path(context.root(), path), context::requireHeld).parquet(rows);
    return RowFactory.create(Date.valueOf(context.date().date()), path, rows.count());
  }
}
