package org.almoner.causal.learner;

import java.util.List;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.ColumnScale;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.study.Study;
import org.almoner.stats.Clusters;
import org.jspecify.annotations.Nullable;

/**
 * The models of a T-learner fitted to all rows: what is kept to score new ones.
 *
 * <pre>
 *   V = (H + λI)⁻¹ (Σ_g s_g s_gᵀ) (H + λI)⁻¹ · G/(G−1)     s = w(y − μ)x,  summed over each group
 * </pre>
 *
 * <p>The propensities behind the weights are taken as known, which makes V too wide rather than too
 * narrow (Lunceford and Davidian 2004).
 *
 * @param control of the rows without treatment
 * @param treated of those with
 */
public record ArmFits(ArmFit control, ArmFit treated) {

  /**
   * Fits both arms.
   *
   * @param weights of the rows, such as inverse propensities
   * @param ridge penalty on standardised columns; 0 for maximum likelihood
   */
  public static ArmFits of(Study study, double[] weights, double ridge, Workers workers) {
    Cells cells = new Cells(study.treated(), new int[study.size()], 1);
    List<DesignColumn> columns = study.design().modelled();
    GlmLearner learner = new GlmLearner(columns, cells, ridge, workers);
    FitTask task = FitTask.of(study.family(), FitTask.Arms.SEPARATE, study.outcome());
    GlmModels models = learner.fit(task.weighted(weights));
    ArmCovariance covariance = new ArmCovariance(models.pass(), groups(study), ridge);
    ColumnScale scale = ColumnScale.of(columns);
    return new ArmFits(fit(0, models, covariance, scale), fit(1, models, covariance, scale));
  }

  private static ArmFit fit(
      int arm, GlmModels models, ArmCovariance covariance, ColumnScale scale) {
    double[] beta = models.fit().coefficients()[arm];
    return new ArmFit(scale.coefficients(beta), lower(scale.covariance(covariance.of(arm, beta))));
  }

  private static Clusters groups(Study study) {
    @Nullable Clusters groups = study.groups();
    return groups == null ? Clusters.ofRows(study.size()) : groups;
  }

  private static double[] lower(double[][] matrix) {
    double[] lower = new double[matrix.length * (matrix.length + 1) / 2];
    int at = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        lower[at++] = (matrix[i][j] + matrix[j][i]) / 2;
      }
    }
    return lower;
  }
}
