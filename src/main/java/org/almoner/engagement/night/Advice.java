package org.almoner.engagement.night;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.config.engagement.Recommendations;
import org.almoner.tables.engagement.EngagementMarts;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns a ranked candidate into a row of recommendations: what to do, why, and what to say.
 *
 * @param date the business date
 * @param modelVersion version that scored, or rule
 * @param fallbackReason why no model scored, or null
 * @param features date and Delta version of the features
 * @param limits in words
 */
record Advice(
    LocalDate date,
    String modelVersion,
    @Nullable String fallbackReason,
    FeatureSource features,
    Recommendations limits)
    implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /**
   * Where the features come from.
   *
   * @param date null where there are none
   * @param isCurrent whether every delivery they need was there
   */
  record FeatureSource(@Nullable LocalDate date, long version, boolean isCurrent)
      implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Row call(Row ranked) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (String name : ranked.schema().fieldNames()) {
      row.put(name, ranked.getAs(name));
    }
    Row values = ranked.getAs("features");
    boolean shown = row.get("rank") != null;
    ContactChoice choice = shown ? choice(ranked, values) : new ContactChoice("wait", "");
    row.put("recommendation_date", Date.valueOf(date));
    row.put("action", choice.action());
    row.put("channel", shown ? choice.channel() : null);
    row.put("reasons", reasons(ranked, values).toArray());
    row.put("talking_points", TalkingPoints.of(ranked.getAs("journey_state")).toArray());
    Double uplift = ranked.getAs("uplift_score");
    row.put("expected_discontinuations_avoided", uplift == null || shown ? uplift : (Double) 0.0);
    row.put("show_to_frm", shown);
    row.put("model_version", modelVersion);
    row.put("fallback_reason", fallbackReason);
    LocalDate featureDate = features.date();
    row.put(
        "feature_date", values == null || featureDate == null ? null : Date.valueOf(featureDate));
    row.put("feature_version", features.version());
    boolean current = features.isCurrent() && date.equals(featureDate);
    row.put("is_stale", !current || ranked.<Boolean>getAs("is_stale"));
    return RowFactory.create(
        EngagementMarts.RECOMMENDATIONS.columns().stream().map(c -> row.get(c.name())).toArray());
  }

  private List<String> reasons(Row ranked, @Nullable Row values) {
    Map<String, Double> parts = new LinkedHashMap<>();
    Seq<Row> attributions = ranked.getAs("attributions");
    CollectionConverters.asJava(attributions)
        .forEach(part -> parts.put(part.getString(0), part.getDouble(1)));
    String hold = ranked.getAs("hold_reason");
    return Reasons.of(parts, values, hold == null ? null : HoldReason.titled(hold).words(limits));
  }

  private static ContactChoice choice(Row ranked, @Nullable Row values) {
    return ContactChoice.of(
        new ContactChoice.Known(
            ranked.getAs("preferred_contact_method"),
            ranked.getAs("disease_severity"),
            NightFeatures.number(values, NightFeatures.RESPONSE_RATE).orElse(null),
            NightFeatures.number(values, NightFeatures.RISK).orElse(null)));
  }
}
