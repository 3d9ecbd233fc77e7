package org.almoner.causal.checks;

import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.Propensity;
import org.almoner.causal.study.Study;

/**
 * What a reader of any result must know of the data and the fits.
 *
 * @param list one sentence each
 */
public record FitWarnings(List<String> list) {

  public static FitWarnings of(Study study, Propensity propensity, FitOptions options) {
    List<String> list = new ArrayList<>(study.warnings());
    if (options.folds() == 1) {
      list.add("In-sample: models predict the rows they were fitted to (--folds 1)");
    }
    int clipped = propensity.clipped();
    if (clipped > 0) {
      list.add("Clipped the propensity of " + clipped + (clipped == 1 ? " row" : " rows"));
    }
    return new FitWarnings(list);
  }
}
