package org.almoner.engagement.night;

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
  private static final List<String> UNSCORED =
      List.of("No score could be made", "The record decides", "Nothing more is known");
  private static final List<String> NOTHING_ELSE =
      List.of(
          "Nothing else on record speaks for a contact",
          "The rest of the record is as with other patients",
          "The order among equals is drawn");

  /** Less is shown as 0.0 points, and is no reason. */
  private static final double SMALLEST = 0.0005;

  /**
   * The features that speak most for a contact, each with what it adds, in hundredths of the score.
   * What speaks against one is no reason for it: where fewer features speak for it, the average
   * effect does, and then it is said that nothing else does. There are always three.
   *
   * @param parts by feature, as {@link PatientScore#attributions()}
   * @param features the patient's values; null where there are none
   * @param hold why the patient is not on the list, in words: the first reason then; or null
   */
  static List<String> of(Map<String, Double> parts, @Nullable Row features, @Nullable String hold) {
    List<String> reasons = new ArrayList<>();
    if (hold != null) {
      reasons.add(hold);
    }
    parts.entrySet().stream()
        .filter(part -> FeatureWords.has(part.getKey()) && part.getValue() >= SMALLEST)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(part -> reasons.add(sentence(part.getKey(), part.getValue(), features)));
    double baseline = parts.getOrDefault(BASELINE, 0.0);
    if (baseline >= SMALLEST) {
      reasons.add(points("A contact helps the average patient", baseline));
    }
    reasons.addAll(parts.isEmpty() ? UNSCORED : NOTHING_ELSE);
    return List.copyOf(reasons.subList(0, COUNT));
  }

  private static String sentence(String feature, double part, @Nullable Row features) {
    String words = FeatureWords.of(feature, NightFeatures.value(features, feature).orElse(null));
    return points(words, part);
  }

  private static String points(String words, double part) {
    return String.format(Locale.ROOT, "%s (%+.1f points)", words, 100 * part);
  }

  private Reasons() {}
}
