package org.almoner.causal.learner;

/** The models of all folds, trained. */
public interface FoldModels {

  /**
   * What each fold's model predicts for every row, the rows it learnt from included, as
   * [fold][row].
   *
   * @param arm the arm the row is imagined in, 0 or 1; without meaning where arms are ignored
   */
  double[][] everyFold(int arm);

  /**
   * What may be told to a second model of each fold, as [fold][row]: predictions for its training
   * rows by models that neither learnt from the row nor saw anything of the fold that is left out.
   * Models with few parameters do not remember single rows; theirs are those of {@link #everyFold}.
   *
   * @param arm as above
   */
  double[][] nested(int arm);

  /** What the model that did not see the row predicts for it. */
  double[] outOfFold(int arm);
}
