package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.List;
import org.almoner.engine.Feed;
import org.almoner.engine.FeedReader;
import org.apache.spark.util.CollectionAccumulator;

/**
 * What workers know of the feed whose files they read. Spark's own CSV reader knows no lines, and
 * drops what it cannot split.
 *
 * @param reader what makes rows of a file
 * @param tables of the feed
 * @param unit what places in a file are counted in
 * @param readings is told of each file that was read to its end, or is refused
 */
public record LandingReaders(
    FeedReader reader,
    List<TableShape> tables,
    String unit,
    CollectionAccumulator<FileReading> readings)
    implements Serializable {

  public static LandingReaders of(Feed feed, CollectionAccumulator<FileReading> readings) {
    return new LandingReaders(
        feed.reader().orElseGet(UsualReader::new),
        TableShape.of(feed),
        feed.landing().unit(),
        readings);
  }
}
