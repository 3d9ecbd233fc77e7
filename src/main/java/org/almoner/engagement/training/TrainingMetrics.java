package org.almoner.engagement.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import org.almoner.causal.AteResult;
import org.almoner.causal.UpliftResult;
import org.almoner.engagement.fairness.AuditedGroup;
import org.almoner.engagement.fairness.MinimumData;
import org.almoner.engagement.fairness.ProxyAudit;
import org.almoner.engagement.fairness.ScoreDrift;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.stats.Estimate;
import org.almoner.stats.prediction.BinnedDistribution;
import org.jspecify.annotations.Nullable;

/** A validation as the metrics of a manifest. Numbers that do not exist are null. */
final class TrainingMetrics {
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private static final int REFERENCE_DAYS = 91;

  /**
   * @param model the one that is registered: what it says of the last weeks is what a night's
   *     scores are compared with
   */
  static JsonNode of(Validation validation, TrainingData data, UpliftModel model) {
    ObjectNode metrics = JSON.createObjectNode();
    TrainingRows rows = validation.scope().pooled().rows();
    UpliftResult uplift = validation.uplift();
    AteResult average = validation.average();
    metrics.put("rows", rows.size()).put("rows_available", data.rows());
    metrics.put("patients", rows.patients().count());
    put(metrics, "treated_share", (double) uplift.setting().nTreated() / rows.size());
    metrics.put("penalty", validation.scope().pooled().options().fit().ridge());
    metrics.put("scope", validation.scope().verdict());
    put(metrics, "pooled_effect_loss", validation.scope().pooledLoss());
    put(metrics, "per_brand_effect_loss", validation.scope().brandLoss());
    put(metrics, "average_effect", uplift.average().estimate());
    put(metrics, "average_effect_se", uplift.average().stdError());
    put(metrics, "crude_difference", uplift.average().crudeDifference());
    put(metrics, "risk_ratio_of_discontinuation", average.sensitivity().ratios().riskRatio());
    put(metrics, "e_value", average.sensitivity().ratios().eValue());
    put(metrics, "e_value_of_limit", average.sensitivity().ratios().eValueCi());
    put(metrics, "auuc", validation.auuc().value());
    put(metrics, "auuc_unadjusted", uplift.ranking().auuc());
    put(metrics, "qini", uplift.ranking().qini());
    put(metrics, "qini_se", uplift.ranking().qiniSe());
    put(metrics, "autoc", uplift.ranking().autoc());
    put(metrics, "autoc_se", uplift.ranking().autocSe());
    put(metrics, "calibration_slope", uplift.calibration().slope());
    put(metrics, "brier_contacted", uplift.error().brierTreated());
    put(metrics, "brier_not_contacted", uplift.error().brierControl());
    put(metrics, "worst_smd", Math.abs(validation.worstBalance().smdAfter()));
    put(metrics, "parity_gap", ProtectedGroupRow.parityGap(validation.subgroups()));
    metrics.set(ScoreDrift.METRIC, new ScoreDrift(recentScores(rows, model)).json());
    metrics.set("holdout", holdout(validation.holdout()));
    metrics.set("production", production(validation.production()));
    metrics.set("subgroups", subgroups(validation));
    metrics.set("proxies", proxies(validation.proxies()));
    metrics.set("refuters", JSON.valueToTree(average.refuters()));
    return metrics;
  }

  private static BinnedDistribution recentScores(TrainingRows rows, UpliftModel model) {
    int first = Arrays.stream(rows.days()).max().orElseThrow() - REFERENCE_DAYS;
    return BinnedDistribution.of(
        Arrays.stream(rows.where(row -> rows.days()[row] > first).score(model))
            .mapToDouble(UpliftScore::uplift)
            .toArray());
  }

  /** Of a training that made no model. */
  static JsonNode of(TrainingData data) {
    ObjectNode metrics = JSON.createObjectNode();
    MinimumData minimum = data.minimum();
    metrics.put("rows_available", data.rows()).put("patients", minimum.patients());
    metrics.put("days_of_history", minimum.days());
    put(metrics, "treated_share", minimum.treatedShare());
    put(metrics, "known_outcomes", minimum.knownShare());
    put(metrics, "feature_completeness", minimum.completeShare());
    return metrics;
  }

  private static @Nullable ObjectNode holdout(@Nullable TemporalHoldout holdout) {
    if (holdout == null) {
      return null;
    }
    ObjectNode node = JSON.createObjectNode();
    node.put("trained_to", LocalDate.ofEpochDay(holdout.trainedTo()).toString());
    node.put("tested_from", LocalDate.ofEpochDay(holdout.testedFrom()).toString());
    node.put("train_rows", holdout.trainRows()).put("test_rows", holdout.testRows());
    put(node, "qini", holdout.ranking().qini());
    put(node, "qini_se", holdout.ranking().qiniSe());
    put(node, "autoc", holdout.ranking().autoc());
    put(node, "autoc_se", holdout.ranking().autocSe());
    put(node, "calibration_slope", holdout.slope());
    put(node, "brier", holdout.brier());
    return node;
  }

  private static ObjectNode production(ProductionComparison comparison) {
    ObjectNode node = JSON.createObjectNode();
    node.put("version", comparison.production()).put("rows", comparison.rows());
    node.put("note", comparison.note());
    Estimate difference = comparison.difference();
    put(node, "qini_difference", difference == null ? null : difference.value());
    put(node, "qini_difference_se", difference == null ? null : difference.standardError());
    return node;
  }

  private static ArrayNode subgroups(Validation validation) {
    ArrayNode all = JSON.createArrayNode();
    for (ProtectedGroupRow row : validation.subgroups()) {
      ObjectNode node = all.addObject();
      node.put("attribute", row.attribute()).put("level", row.level()).put("rows", row.rows());
      put(node, "predicted", row.predicted());
      Estimate observed = row.observed();
      put(node, "observed", observed == null ? null : observed.value());
      put(node, "observed_se", observed == null ? null : observed.standardError());
      put(node, "selected_share", row.selectedShare());
    }
    return all;
  }

  private static ObjectNode proxies(ProxyAudit audit) {
    ObjectNode node = JSON.createObjectNode();
    node.put("smallest_auc", audit.limits().auc()).put("pairs", audit.compared());
    node.set("left_out", JSON.valueToTree(audit.leftOut()));
    ArrayNode found = node.putArray("found");
    for (ProxyAudit.Proxy proxy : audit.proxies()) {
      AuditedGroup group = proxy.group();
      ObjectNode one = found.addObject().put("attribute", group.attribute());
      one.put("level", group.level()).put("feature", proxy.feature());
      put(one, "auc", proxy.area().value());
      put(one, "auc_se", proxy.area().standardError());
      one.put("members", group.members()).put("others", group.others());
    }
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  private TrainingMetrics() {}
}
