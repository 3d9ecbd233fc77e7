package org.almoner.engine.delivery;

import java.io.IOException;
import java.io.Serializable;
import org.almoner.engine.StorageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Parquet as Spark writes it, for workers that write files of several raw tables at once, which a
 * plan of Spark's cannot. Travels to them.
 */
public record RawFormat(OutputWriterFactory writers, SerializableConfiguration settings)
    implements Serializable {
  /** Half a dozen tables of a feed may grow together in each task, a group of rows in memory. */
  private static final int ROW_GROUP_BYTES = 32 << 20;

  public static RawFormat of(SparkSession spark) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    RawAppend.WRITING.forEach(hadoop::set);
    hadoop.setInt(ParquetOutputFormat.BLOCK_SIZE, ROW_GROUP_BYTES);
    try {
      Job job = Job.getInstance(hadoop);
      OutputWriterFactory writers =
          new ParquetFileFormat()
              .prepareWrite(
                  spark,
                  job,
                  scala.collection.immutable.Map$.MODULE$.empty(),
                  new StructType()); // each table's own is set where it is written
      return new RawFormat(writers, new SerializableConfiguration(job.getConfiguration()));
    } catch (IOException e) {
      throw new StorageException("Cannot prepare to write", e);
    }
  }
}
