package org.almoner.causal;

/** The models of all folds, trained. */
interface FoldModels {

  /**
   * What each fold's model predicts for every row, as [fold][row].
   *
   * @param arm the arm the row is imagined in, 0 or 1; without meaning where arms are ignored
   */
  double[][] everyFold(int arm);

  /** What the model that did not see the row predicts for it. */
  double[] outOfFold(int arm);
}
