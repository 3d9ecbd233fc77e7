package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;

import java.util.Optional;
import org.almoner.engine.JobContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The features that a night works with: of the latest date up to today that has any.
 *
 * @param date empty where there are none
 * @param rows of that date
 */
public record LatestFeatures(Optional<String> date, Dataset<Row> rows) {

  /** How queries call the rows. */
  public static final String VIEW = "night_features";

  public static LatestFeatures of(JobContext context) {
    Optional<String> latest =
        context.partitions(FEATURES_DAILY).stream()
            .filter(date -> date.compareTo(context.date().toString()) <= 0)
            .reduce((earlier, later) -> later);
    return new LatestFeatures(latest, context.read(FEATURES_DAILY, latest.stream().toList()));
  }
}
