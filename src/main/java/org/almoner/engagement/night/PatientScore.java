package org.almoner.engagement.night;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engagement.model.UpliftReasons;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.learn.FeatureValues;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a night says of one patient, from the features alone: {@code explain} computes it again.
 *
 * @param basis the score that ranks, uplift or rule
 * @param rule null where no risk is known
 * @param uplift null without a model
 * @param attributions parts of the ranking score by feature, baseline first; they add up to it
 */
record PatientScore(
    String basis,
    @Nullable RuleScore rule,
    @Nullable UpliftScore uplift,
    Map<String, Double> attributions) {
  static final String UPLIFT = "uplift";
  static final String RULE = "rule";
  private static final String BASELINE = "baseline";

  /**
   * @param features a row of the features; null where the patient has none
   * @param group control is ranked by the rule, everybody else by the model
   */
  static PatientScore of(@Nullable Row features, NightModel night, @Nullable String group) {
    if (features == null) {
      return new PatientScore(RULE, null, null, Map.of());
    }
    RuleScore rule = rule(features);
    UpliftModel model = night.model();
    if (model == null) {
      return new PatientScore(RULE, rule, null, parts(rule));
    }
    FeatureValues values = input -> features.get(night.positions()[input]);
    UpliftScore uplift = model.score(values);
    return "control".equals(group)
        ? new PatientScore(RULE, rule, uplift, parts(rule))
        : new PatientScore(UPLIFT, rule, uplift, parts(model.explain(values)));
  }

  /** What the patient is ranked by; null where it cannot be computed. */
  @Nullable Double ranking() {
    if (basis.equals(UPLIFT) && uplift != null) {
      return uplift.uplift();
    }
    return rule == null ? null : rule.score();
  }

  private static @Nullable RuleScore rule(Row features) {
    Optional<Double> risk = NightFeatures.number(features, NightFeatures.RISK);
    return risk.map(
            value ->
                RuleScore.of(
                    value,
                    NightFeatures.number(features, NightFeatures.CONTACTS).orElse(0.0),
                    NightFeatures.number(features, NightFeatures.DAYS_SINCE_CONTACT).orElse(null)))
        .orElse(null);
  }

  private static Map<String, Double> parts(@Nullable RuleScore rule) {
    Map<String, Double> parts = new LinkedHashMap<>();
    if (rule != null) {
      parts.put(NightFeatures.RISK, rule.riskPart());
      parts.put(NightFeatures.CONTACTS, rule.restPart());
      parts.put(NightFeatures.DAYS_SINCE_CONTACT, rule.recencyPart());
    }
    return parts;
  }

  private static Map<String, Double> parts(UpliftReasons reasons) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(BASELINE, reasons.baseline());
    parts.putAll(reasons.byFeature());
    return parts;
  }
}
