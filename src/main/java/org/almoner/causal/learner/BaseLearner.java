package org.almoner.causal.learner;

/** A way to fit the models of all folds at once. */
public interface BaseLearner {

  FoldModels fit(FitTask task);
}
