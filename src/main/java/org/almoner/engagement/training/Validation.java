package org.almoner.engagement.training;

import java.util.List;
import java.util.Optional;
import org.almoner.causal.AteResult;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.effect.AteChecks;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.Estimator;
import org.almoner.engagement.fairness.ProxyAudit;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.stats.Estimate;
import org.almoner.stats.weighting.Estimand;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is worth, all of it on rows its models did not see.
 *
 * @param scope pooled or per brand, and the scores
 * @param uplift ranking, calibration, Brier scores of both arms
 * @param average the average effect on discontinuation: balance, E-value, refuters
 * @param auuc of the gate
 * @param holdout early dates against late ones; null where there are too few
 * @param subgroups protected groups
 * @param production against the model that serves
 * @param proxies features that tell a protected group
 */
record Validation(
    BrandScope scope,
    UpliftResult uplift,
    AteResult average,
    UpliftAuc auuc,
    @Nullable TemporalHoldout holdout,
    List<ProtectedGroupRow> subgroups,
    ProductionComparison production,
    ProxyAudit proxies) {
  private static final int REFUTATIONS = 10;

  static Validation of(
      BrandScope scope, Optional<RegisteredUplift> production, TrainingChoices choices) {
    EffectLearning pooled = scope.pooled();
    TrainingRows rows = pooled.rows();
    double[] effect = scope.scores().effect();
    double[] doublyRobust = EffectLearning.doublyRobust(pooled.study(), scope.scores().nuisance());
    UpliftResult uplift =
        UpliftResult.of(pooled.study(), scope.scores(), pooled.options(), List.of());
    Estimate average = new Estimate(uplift.average().estimate(), uplift.average().stdError());
    return new Validation(
        scope,
        uplift,
        average(pooled, choices),
        UpliftAuc.of(uplift.ranking().qini(), average, rows.size()),
        TemporalHoldout.of(pooled, doublyRobust, choices),
        ProtectedGroupRow.all(rows, effect, doublyRobust),
        ProductionComparison.of(production, rows, effect, doublyRobust),
        ProxyAudit.of(
            rows.latest(), pooled.encoding().encoding().names(), choices.settings().proxies()));
  }

  private static AteResult average(EffectLearning pooled, TrainingChoices choices) {
    AteOptions options =
        new AteOptions(
            Estimand.ATE,
            Estimator.AIPW,
            org.almoner.causal.effect.StandardErrorKind.ROBUST,
            TrainingChoices.CONFIDENCE,
            AteChecks.refuting(REFUTATIONS),
            choices.fit(0));
    return AteResult.of(pooled.rows().discontinuations(pooled.encoding().design()), options);
  }

  /** Largest standardised difference after weighting. */
  BalanceRow worstBalance() {
    return average.balance().stream()
        .max(java.util.Comparator.comparingDouble(row -> Math.abs(row.smdAfter())))
        .orElseThrow();
  }
}
