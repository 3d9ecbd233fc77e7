package org.almoner.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Three reasons in plain words, from the parts that features add to a score. */
final class Reasons {
  private static final int COUNT = 3;
  private static final String BASELINE = "baseline";

  /**
   * The features that speak most for a contact, each with what it adds, in hundredths of the score.
   *
   * @param parts by feature, as {@link PatientScore#attributions()}
   * @param features the patient's values; null where there are none
   * @param hold why the patient is not on the list, in words: the first reason then; or null
   */
  static List<String> of(
      Map<String, Double> parts, @Nullable Row features, @Nullable String hold) {
    List<String> reasons = new ArrayList<>();
    if (hold != null) {
      reasons.add(hold);
    }
    parts.entrySet().stream()
        .filter(part -> !part.getKey().equals(BASELINE))
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COUNT - reasons.size())
        .forEach(part -> reasons.add(sentence(part.getKey(), part.getValue(), features)));
    while (reasons.size() < COUNT) {
      reasons.add(reasons.size() == 1 ? "No score could be made" : "The record decides");
    }
    return reasons;
  }

  private static String sentence(String feature, double part, @Nullable Row features) {
    String words =
        FeatureWords.of(feature, NightFeatures.value(features, feature).orElse(null));
    return String.format(Locale.ROOT, "%s (%+.1f points)", words, 100 * part);
  }

  private Reasons() {}
}
