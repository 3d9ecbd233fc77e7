package org.almoner.engagement.night;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engagement.features.Inactivity;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.care.KeptFiles;
import org.almoner.engine.lake.EarlierVersions;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.almoner.governance.ModelRegistry;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation was made from, and whether the same comes out again.
 *
 * @param recommendation the row as it was published
 * @param features the row that it was scored from, as it was read then; null where there was none
 * @param recomputed the scores of these features by the version that scored then
 * @param versions Delta versions, then and now, and the model's
 */
public record Explanation(
    Row recommendation,
    @Nullable Row features,
    PatientScore recomputed,
    Map<String, Object> versions) {
  /** Scores that differ by more are not the same. */
  public static final double TOLERANCE = 1e-9;

  /**
   * @throws UsageException where there is no such recommendation, or the features that it was made
   *     from are no longer kept
   */
  public static Explanation of(
      SparkSession spark, Lake lake, String patient, BusinessDate business) {
    LocalDate date = business.date();
    List<String> dates = lake.partitions(RECOMMENDATIONS);
    if (!dates.contains(date.toString())) {
      throw new UsageException(
          "There is no list of %s%s"
              .formatted(
                  date,
                  dates.isEmpty() ? "; run nightly builds it" : "; the last is of " + last(dates)));
    }
    Row row = find(lake.read(spark, RECOMMENDATIONS, List.of(date.toString())), patient);
    if (row == null) {
      String why = new Inactivity(spark, lake, business.zone()).of(patient, date);
      throw new UsageException("No such patient was active on " + date + ". " + why);
    }
    Row features = features(spark, lake, row);
    NightModel model = model(lake, row, features);
    return new Explanation(
        row,
        features,
        PatientScore.of(features, model, row.getAs("experiment_group")),
        versions(lake, row));
  }

  /** Largest difference between a published figure and the same figure computed again. */
  public double largestDifference() {
    UpliftScore uplift = recomputed.uplift();
    RuleScore rule = recomputed.rule();
    return Math.max(
        Math.max(
            difference("uplift_score", uplift == null ? null : uplift.uplift()),
            difference("rule_score", rule == null ? null : rule.score())),
        Math.max(
            difference("p_success_contact", uplift == null ? null : uplift.successWithContact()),
            Math.abs(attributed() - ranking())));
  }

  public boolean isSame() {
    return largestDifference() <= TOLERANCE;
  }

  /** The published score that ranked; 0 where there was none. */
  public double ranking() {
    String column =
        PatientScore.UPLIFT.equals(recommendation.getAs("list_basis"))
            ? "uplift_score"
            : "rule_score";
    Double score = recommendation.getAs(column);
    return score == null ? 0 : score;
  }

  /** The sum of the parts, computed again. */
  public double attributed() {
    return recomputed.attributions().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Parts of the score by feature, computed again. */
  public Map<String, Double> attributions() {
    return recomputed.attributions();
  }

  private double difference(String column, @Nullable Double again) {
    Double published = recommendation.getAs(column);
    if (published == null || again == null) {
      return published == null && again == null ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs(published - again);
  }

  private static NightModel model(Lake lake, Row recommendation, @Nullable Row features) {
    String version = recommendation.getAs("model_version");
    if (version.equals(NightModel.RULE) || features == null) {
      return NightModel.rule("the rule scored");
    }
    return NightModel.of(
        RegisteredUplift.of(ModelRegistry.of(lake, RegisteredUplift.NAME).load(version)),
        Arrays.asList(features.schema().fieldNames()));
  }

  /** From the files that were read then: the date may have been built again since. */
  private static @Nullable Row features(SparkSession spark, Lake lake, Row recommendation) {
    Object date = recommendation.getAs("feature_date");
    if (date == null) {
      return null;
    }
    long version = recommendation.getAs("feature_version");
    KeptFiles.Owner list =
        KeptFiles.Owner.list(
            RECOMMENDATIONS, recommendation.getAs("recommendation_date").toString());
    Dataset<Row> rows =
        KeptFiles.find(lake, FEATURES_DAILY, list, version)
            .map(kept -> kept.rows(spark, lake, FEATURES_DAILY))
            .or(
                () ->
                    new EarlierVersions(lake, FEATURES_DAILY)
                        .partition(spark, version, date.toString()))
            .orElseThrow(
                () ->
                    new UsageException(
                        ("The features of %s that the list was made from, version %d of %s, are no"
                                + " longer kept: they are older than lake.explain_days")
                            .formatted(date, version, FEATURES_DAILY.fullName())));
    return find(rows, recommendation.getAs("patient_id"));
  }

  private static @Nullable Row find(Dataset<Row> all, String patient) {
    List<Row> rows = all.filter(col("patient_id").equalTo(patient)).collectAsList();
    return rows.isEmpty() ? null : rows.get(0);
  }

  private static Map<String, Object> versions(Lake lake, Row recommendation) {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("model_version", recommendation.getAs("model_version"));
    versions.put("features_daily_then", recommendation.getAs("feature_version"));
    versions.put("features_daily_now", number(lake, FEATURES_DAILY));
    versions.put("recommendations_now", number(lake, RECOMMENDATIONS));
    return versions;
  }

  private static long number(Lake lake, Table table) {
    return lake.latest(table).map(TableVersion::number).orElse(-1L);
  }

  private static String last(List<String> dates) {
    return dates.get(dates.size() - 1);
  }
}
