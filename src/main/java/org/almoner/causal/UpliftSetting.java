package org.almoner.causal;

import java.util.Locale;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.UpliftOptions;

/** How uplift was learnt from how many rows. */
public record UpliftSetting(
    int n, int nTreated, String learner, String base, String outcomeWeights, int folds, long seed) {

  static UpliftSetting of(Study study, UpliftOptions options) {
    FitOptions fit = options.fit();
    boolean weighs = options.learner() == Learner.T && options.weighting().weighs(fit.folds());
    return new UpliftSetting(
        study.size(),
        study.treatedCount(),
        options.learner().name().toLowerCase(Locale.ROOT),
        fit.base().name().toLowerCase(Locale.ROOT),
        weighs ? "iptw" : "none",
        fit.folds(),
        fit.seed());
  }
}
