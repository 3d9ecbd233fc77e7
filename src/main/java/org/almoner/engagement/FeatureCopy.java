package org.almoner.engagement;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.almoner.engine.JobContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** The Parquet copy of a day's features, at {@code <lake>/features/daily/date=YYYY-MM-DD}. */
record FeatureCopy(JobContext context) {

  /** Replaces the copy of the business date: readers see the old files or the new ones. */
  void write(Dataset<Row> features) {
    Path daily = new Path(context.root(), "features/daily");
    Path target = new Path(daily, "date=" + context.date());
    // Spark and Hive do not look into folders whose name starts with an underscore.
    Path staged = new Path(daily, "_date=" + context.date());
    features.write().mode(SaveMode.Overwrite).parquet(staged.toString());
    try {
      FileSystem files = staged.getFileSystem(context.spark().sessionState().newHadoopConf());
      files.delete(target, true);
      if (!files.rename(staged, target)) {
        throw new IOException("The file system did not rename " + staged);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot replace " + target, e);
    }
  }
}
