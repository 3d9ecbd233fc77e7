package org.almoner.causal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader of any result must know of the data and the fits.
 *
 * @param list one sentence each
 */
record FitWarnings(List<String> list) {

  static FitWarnings of(Study study, Propensity propensity, FitOptions options) {
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
