package org.almoner.engine.delivery;

import java.io.Serializable;
import java.util.UUID;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.RowHash;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;

/** A Parquet file on its way: rows of one raw table, written and measured by one task. */
public final class RawFile {
  private final RawPlace place;
  private final String name;
  private final OutputWriter writer;
  private final UnsafeProjection hashing;
  private long rows;
  private long xor;
  private long sum;

  RawFile(RawPlace place, int task) {
    Configuration settings = new Configuration(place.format().settings().value());
    ParquetWriteSupport.setSchema(place.schema(), settings);
    TaskAttemptContext context = new TaskAttemptContextImpl(settings, new TaskAttemptID());
    String ending = place.format().writers().getFileExtension(context);
    this.place = place;
    // No two attempts share a name: what one of them left is in nobody's way.
    this.name = "part-%05d-%s-c000%s".formatted(task, UUID.randomUUID(), ending);
    this.writer =
        place
            .format()
            .writers()
            .newInstance(new Path(place.folder(), name).toString(), place.schema(), context);
    this.hashing = place.hashing();
  }

  /**
   * What was written of a file.
   *
   * @param name in the table's staged folder
   * @param xor of the rows' hashes, see {@link Content}
   * @param sum of the upper halves of the rows' hashes
   * @param form kind of the rows' hashes
   */
  public record Written(String name, long rows, long xor, long sum, int form)
      implements Serializable {
    Content content() {
      return new Content(rows, xor, sum, form);
    }
  }

  /** Writes a row of the stored schema. */
  public void write(InternalRow row) {
    long hash = hashing.apply(row).getLong(0);
    writer.write(row);
    rows++;
    xor ^= hash;
    sum += hash >> Integer.SIZE;
  }

  /** Ends the file. */
  public Written close() {
    writer.close();
    return new Written(name, rows, xor, sum, RowHash.form(place.schema()));
  }
}
