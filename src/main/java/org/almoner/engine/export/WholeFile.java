package org.almoner.engine.export;

import java.io.IOException;
import java.util.Arrays;
import org.almoner.engine.SpreadsheetText;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lease;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/**
 * Rows as one file for other tools, which they find whole or not at all: it is written aside and
 * then takes its name, in place of an earlier one, in a single step.
 *
 * @param lease looked at before it takes its name
 */
public record WholeFile(Path target, Lease lease) {

  /** A file that is nobody's but the caller's. */
  public WholeFile(Path target) {
    this(target, () -> {});
  }

  /** One Parquet file. */
  public void parquet(Dataset<Row> rows) {
    Path aside = aside();
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(aside.toString());
    takeName(aside, rows);
  }

  /** One CSV file with a header, for people: see {@link SpreadsheetText}. */
  public void csv(Dataset<Row> rows) {
    Dataset<Row> flat = Export.flat(rows);
    csvAsItIs(
        flat.select(
            Arrays.stream(flat.schema().fields()).map(WholeFile::guarded).toArray(Column[]::new)));
  }

  /** One CSV file with a header, for machines; lists as JSON, instants as ISO 8601. */
  public void csvAsItIs(Dataset<Row> rows) {
    Path aside = aside();
    Export.flat(rows)
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .option("header", true)
        .option("escape", "\"")
        .option("ignoreLeadingWhiteSpace", false)
        .option("ignoreTrailingWhiteSpace", false)
        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
        .option("emptyValue", "")
        .csv(aside.toString());
    takeName(aside, rows);
  }

  private static Column guarded(StructField field) {
    Column column = functions.col(field.name());
    return field.dataType() instanceof StringType
        ? SpreadsheetText.guarded(column).as(field.name())
        : column;
  }

  private Path aside() {
    return new Path(target.getParent(), "." + target.getName() + ".writing");
  }

  private void takeName(Path aside, Dataset<Row> rows) {
    Configuration hadoop = rows.sparkSession().sparkContext().hadoopConfiguration();
    try {
      FileSystem files = target.getFileSystem(hadoop);
      FileStatus[] parts = files.listStatus(aside, part -> part.getName().startsWith("part-"));
      Arrays.sort(parts);
      Path whole = files.makeQualified(target);
      lease.check();
      FileContext.getFileContext(whole.toUri(), hadoop)
          .rename(parts[0].getPath(), whole, Options.Rename.OVERWRITE);
      files.delete(aside, true);
    } catch (IOException e) {
      throw new StorageException("Cannot write " + target, e);
    }
  }
}
