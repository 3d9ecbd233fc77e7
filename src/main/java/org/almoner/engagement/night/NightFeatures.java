package org.almoner.engagement.night;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The features that a night needs by name. */
final class NightFeatures {
  static final String RISK = "risk_score";
  static final String CONTACTS = "contacts_last_30d";
  static final String DAYS_SINCE_CONTACT = "days_since_last_contact";
  static final String RESPONSE_RATE = "past_response_rate";

  /** A number of the row; empty where it is missing, or the row has no such column. */
  static Optional<Double> number(@Nullable Row features, String name) {
    return value(features, name)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue());
  }

  static Optional<Object> value(@Nullable Row features, String name) {
    if (features == null || !Arrays.asList(features.schema().fieldNames()).contains(name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(features.getAs(name));
  }

  private NightFeatures() {}
}
