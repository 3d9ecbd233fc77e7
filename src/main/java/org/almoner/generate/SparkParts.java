package org.almoner.generate;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Writes the parts of a chapter as Spark tasks, one each. */
record SparkParts(Content content, Folders folders) implements Serializable {

  List<WrittenFile> write(JavaSparkContext spark, List<Part> parts, LongConsumer progress) {
    AtomicLong done = new AtomicLong();
    long stories = content.chapter().stories();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            progress.accept(done.incrementAndGet() * stories / parts.size());
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
    Stories stories = content.chapter().tell();
    Iterator<List<ExportRow>> rows =
        part.range(content.chapter().stories()).mapToObj(stories::rows).iterator();
    List<WrittenFile> written;
    try (PartWriter writer =
        PartWriter.open(
            part,
            content,
            folders,
            SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf()))) {
      written = writer.write(stories.register(part), rows);
    }
    return written.iterator();
  }
}
