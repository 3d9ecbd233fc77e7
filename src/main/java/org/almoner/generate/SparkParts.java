package org.almoner.generate;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Writes the parts of a world as Spark tasks, one each.
 *
 * @param folder that becomes the landing directory, as a URI
 */
record SparkParts(CaseworkWorld world, FileFormat format, String folder) implements Serializable {

  List<WrittenFile> write(JavaSparkContext spark, List<Part> parts, LongConsumer progress) {
    AtomicLong done = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            progress.accept(done.incrementAndGet() * world.cases() / parts.size());
          }
        };
    spark.sc().addSparkListener(listener);
    try {
      return spark.parallelize(parts, parts.size()).flatMap(this::write).collect();
    } finally {
      spark.sc().removeSparkListener(listener);
    }
  }

  private Iterator<WrittenFile> write(Part part) {
    CaseSource source = CaseSource.of(world);
    Iterator<List<ExportRow>> cases =
        LongStream.range(part.firstCase(), part.endCase()).mapToObj(source::rows).iterator();
    List<WrittenFile> written;
    try (PartWriter writer =
        PartWriter.open(
            part,
            format,
            new Path(folder),
            SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf()))) {
      written = writer.write(source, cases);
    }
    return written.iterator();
  }
}
