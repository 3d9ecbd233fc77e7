package org.almoner.causal;

import java.util.Locale;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.study.Study;

/** Which average effect was estimated from how many rows. */
public record AteSetting(
    int n, int nTreated, String estimand, String estimator, int folds, long seed) {

  static AteSetting of(Study study, AteOptions options) {
    return new AteSetting(
        study.size(),
        study.treatedCount(),
        options.estimand().name().toLowerCase(Locale.ROOT),
        options.estimator().name().toLowerCase(Locale.ROOT),
        options.fit().folds(),
        options.fit().seed());
  }
}
