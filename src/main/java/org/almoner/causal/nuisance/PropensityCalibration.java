package org.almoner.causal.nuisance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.almoner.causal.matrix.Cells;
import org.almoner.stats.prediction.IsotonicRegression;

/**
 * Maps what propensity models predict to the shares of treated rows that go with it, by isotonic
 * regression (Zadrozny and Elkan 2002). The map of a fold is learnt from the out-of-fold
 * predictions of all other folds' rows; of a single fold, in sample.
 */
record PropensityCalibration(IsotonicRegression[] byFold) {

  static PropensityCalibration of(double[] outOfFold, double[] treatment, Cells cells) {
    IsotonicRegression[] maps = new IsotonicRegression[cells.foldCount()];
    for (int f = 0; f < maps.length; f++) {
      int fold = f;
      int[] rows =
          IntStream.range(0, outOfFold.length)
              .filter(row -> cells.trains(fold, cells.folds()[row]))
              .toArray();
      maps[fold] = IsotonicRegression.of(pick(outOfFold, rows), pick(treatment, rows));
    }
    return new PropensityCalibration(maps);
  }

  double[] ofFold(int fold, double[] predicted) {
    return Arrays.stream(predicted).map(byFold[fold]::at).toArray();
  }

  double[] outOfFold(double[] predicted, Cells cells) {
    double[] calibrated = new double[predicted.length];
    Arrays.setAll(calibrated, row -> byFold[own(cells, row)].at(predicted[row]));
    return calibrated;
  }

  private static int own(Cells cells, int row) {
    return cells.foldCount() == 1 ? 0 : cells.folds()[row];
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }
}
