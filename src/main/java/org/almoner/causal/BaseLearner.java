package org.almoner.causal;

/** A way to fit the models of all folds at once. */
interface BaseLearner {

  FoldModels fit(FitTask task);
}
