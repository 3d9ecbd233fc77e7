package org.almoner.causal.learner;

import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.matrix.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Linear and logistic regression of all folds at once, on blocks that are cut once and reused.
 *
 * <p>Its ridge is 0 for plain maximum likelihood; otherwise ½·ridge·Σβ² on columns of standard
 * deviation 1 is added to the negative log-likelihood.
 */
public final class GlmLearner implements BaseLearner {
  private final List<DesignColumn> columns;
  private final Cells cells;
  private final double ridge;
  private final Workers workers;
  private final RowBlocks blocks;
  private @Nullable RowBlocks withTreatment;

  public GlmLearner(List<DesignColumn> columns, Cells cells, double ridge, Workers workers) {
    this.columns = columns;
    this.cells = cells;
    this.ridge = ridge;
    this.workers = workers;
    blocks = RowBlocks.of(columns, cells);
  }

  public RowBlocks blocks() {
    return blocks;
  }

  @Override
  public GlmModels fit(FitTask task) {
    RowBlocks own = task.arms() == FitTask.Arms.AS_COLUMN ? withTreatment() : blocks;
    GlmPass pass = new GlmPass(own, cells.foldCount(), task, workers);
    return new GlmModels(pass, GlmFit.of(pass, ridge));
  }

  private RowBlocks withTreatment() {
    if (withTreatment == null) {
      double[] treatment = new double[cells.rows()];
      for (int i = 0; i < treatment.length; i++) {
        treatment[i] = cells.treated()[i] ? 1 : 0;
      }
      List<DesignColumn> all = new ArrayList<>(columns);
      all.add(DesignColumn.of("treatment", treatment));
      withTreatment = RowBlocks.of(all, cells);
    }
    return withTreatment;
  }
}
