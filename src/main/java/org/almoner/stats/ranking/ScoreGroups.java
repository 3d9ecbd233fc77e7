package org.almoner.stats.ranking;

import java.util.Arrays;
import org.almoner.stats.Require;

/**
 * Rows ranked by score, highest first; rows with equal scores share a group, so that no result
 * depends on the order in which they came.
 *
 * @param groupOf for each row its group, 0 for the highest score
 * @param sizes number of rows in each group
 */
public record ScoreGroups(int[] groupOf, int[] sizes) {

  public static ScoreGroups of(double[] scores) {
    Require.finite(scores, "score");
    double[] ascending = Arrays.stream(scores).map(score -> score + 0.0).sorted().toArray();
    int distinct = distinct(ascending);
    int[] groupOf = new int[scores.length];
    int[] sizes = new int[distinct];
    for (int i = 0; i < scores.length; i++) {
      int ascendingRank = Arrays.binarySearch(ascending, 0, distinct, scores[i] + 0.0);
      groupOf[i] = distinct - 1 - ascendingRank;
      sizes[groupOf[i]]++;
    }
    return new ScoreGroups(groupOf, sizes);
  }

  public int rows() {
    return groupOf.length;
  }

  public int count() {
    return sizes.length;
  }

  double[] sums(double[] values) {
    double[] sums = new double[sizes.length];
    for (int i = 0; i < values.length; i++) {
      sums[groupOf[i]] += values[i];
    }
    return sums;
  }

  private static int distinct(double[] ascending) {
    int distinct = 0;
    for (double value : ascending) {
      if (distinct == 0 || ascending[distinct - 1] != value) {
        ascending[distinct++] = value;
      }
    }
    return distinct;
  }
}
