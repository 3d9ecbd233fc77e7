package org.almoner.causal.matrix;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.frame.InputException;
import org.almoner.stats.Clusters;
import org.jspecify.annotations.Nullable;

/**
 * Deals rows to folds: shuffled by the seed, within each arm where rows stand for themselves, whole
 * groups where they do not.
 */
public final class FoldAssignment {

  private FoldAssignment() {}

  /**
   * @throws InputException where there are fewer rows or groups than folds, or a training set would
   *     lack an arm
   */
  public static Cells of(boolean[] treated, @Nullable Clusters groups, int folds, long seed) {
    int units = groups == null ? treated.length : groups.count();
    requireEnough(units, groups != null, folds);
    Random random = new Random(seed);
    int[] assigned = groups == null ? byArm(treated, folds, random) : new int[treated.length];
    if (groups != null) {
      int[] byGroup = deal(IntStream.range(0, units).toArray(), folds, 0, random, units);
      Arrays.setAll(assigned, row -> byGroup[groups.codes()[row]]);
    }
    Cells cells = new Cells(treated, assigned, folds);
    requireBothArms(cells);
    return cells;
  }

  public static void requireEnough(int units, boolean grouped, int folds) {
    if (folds < 1) {
      throw new InputException("--folds must be at least 1, got " + folds);
    }
    if (units < folds) {
      String counted = (grouped ? "groups (" : "rows (") + units;
      throw new InputException(
          "There are fewer " + counted + ") than folds (" + folds + "); lower --folds");
    }
  }

  private static int[] byArm(boolean[] treated, int folds, Random random) {
    int[] controls = IntStream.range(0, treated.length).filter(i -> !treated[i]).toArray();
    int[] others = IntStream.range(0, treated.length).filter(i -> treated[i]).toArray();
    int[] assigned = deal(controls, folds, 0, random, treated.length);
    int[] rest = deal(others, folds, controls.length, random, treated.length);
    for (int row : others) {
      assigned[row] = rest[row];
    }
    return assigned;
  }

  private static int[] deal(int[] units, int folds, int first, Random random, int size) {
    for (int i = units.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = units[i];
      units[i] = units[j];
      units[j] = swapped;
    }
    int[] assigned = new int[size];
    for (int i = 0; i < units.length; i++) {
      assigned[units[i]] = (first + i) % folds;
    }
    return assigned;
  }

  private static void requireBothArms(Cells cells) {
    int[][] members = cells.members();
    int folds = cells.foldCount();
    for (int arm = 0; arm < 2 && folds > 1; arm++) {
      int offset = arm * folds;
      long filled = IntStream.range(0, folds).filter(f -> members[offset + f].length > 0).count();
      if (filled < 2) {
        throw new InputException(
            "All "
                + (arm == 1 ? "treated" : "control")
                + " rows are in one fold, so that its models would see none; use more data or"
                + " --folds 1");
      }
    }
  }
}
