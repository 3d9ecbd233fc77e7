package org.almoner.causal.learner;

import org.almoner.causal.matrix.Cells;

/**
 * The folds whose rows a model may not see: its own, and in nested cross-fitting another one.
 *
 * @param fold the fold
 * @param other another, or the same again
 */
record LeftOut(int fold, int other) {
  static LeftOut single(int fold) {
    return new LeftOut(fold, fold);
  }

  /** Whether the model trains on rows of a fold; a single fold trains on itself. */
  boolean trainsOn(int rowFold, Cells cells) {
    return cells.foldCount() == 1 || (rowFold != fold && rowFold != other);
  }

  /** The next fold that is not left out, for stopping early; −1 where no other would remain. */
  int heldOut(Cells cells) {
    int folds = cells.foldCount();
    if (folds - (fold == other ? 1 : 2) < 2) {
      return -1;
    }
    int next = (fold + 1) % folds;
    while (next == fold || next == other) {
      next = (next + 1) % folds;
    }
    return next;
  }
}
