package org.almoner.engagement.night;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says a feature's value in plain words. What a model may use but an FRM cannot speak or act on has
 * none: protected attributes and what goes with them (age, gender, region, income, insurance), the
 * diagnosis, the brand, the season, the FRM's own tenure. Attributions hold them all.
 */
final class FeatureWords {
  /** One {@code %s} takes the value. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("comorbidity_count", "Further conditions: %s"),
          Map.entry("disease_severity", "Disease is %s"),
          Map.entry("risk_score", "Risk of stopping is %s of 1"),
          Map.entry("risk_score_7d_change", "Risk of stopping changed by %s in 7 days"),
          Map.entry("risk_score_30d_max", "Risk of stopping peaked at %s in 30 days"),
          Map.entry("mpr_30d", "Had medicine for %s of the last 30 days' need"),
          Map.entry("mpr_90d", "Had medicine for %s of the last 90 days' need"),
          Map.entry("pdc_90d", "Was covered on %s of the last 90 days"),
          Map.entry("days_since_last_fill", "Last fill was %s days ago"),
          Map.entry("total_interactions", "Interactions so far: %s"),
          Map.entry("days_since_last_contact", "Last contact was %s days ago"),
          Map.entry("past_response_rate", "Answered %s of earlier contacts"),
          Map.entry("preferred_contact_method", "Prefers to be reached by %s"),
          Map.entry("days_on_therapy", "Has been on therapy for %s days"),
          Map.entry("refill_number", "Is at fill number %s"),
          Map.entry("switches_count", "Switches of therapy so far: %s"),
          Map.entry("contacts_last_30d", "Contacts in the last 30 days: %s"),
          Map.entry("contacts_last_90d", "Contacts in the last 90 days: %s"),
          Map.entry("days_since_last_intervention", "Last conversation was %s days ago"),
          Map.entry("interactions_with_current_frm", "Interactions with this FRM so far: %s"));

  private static final Map<String, String> MISSING =
      Map.of(
          "days_since_last_contact", "Has never been contacted",
          "days_since_last_intervention", "Has had no conversation yet",
          "days_since_last_fill", "Has no fill on record",
          "past_response_rate", "Has not been asked anything yet");

  /** Whether the feature can be a reason. */
  static boolean has(String feature) {
    return WORDS.containsKey(feature);
  }

  /**
   * @param feature one that has words
   * @param value null where it is missing
   */
  static String of(String feature, @Nullable Object value) {
    String plain = feature.replace('_', ' ');
    if (value == null) {
      return MISSING.getOrDefault(
          feature,
          plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + " unknown");
    }
    String shown = value instanceof Number number ? number(number) : value.toString();
    return Objects.requireNonNull(WORDS.get(feature)).formatted(shown.replace('_', ' '));
  }

  /** Two decimals at most, none where there are none. */
  private static String number(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private FeatureWords() {}
}
