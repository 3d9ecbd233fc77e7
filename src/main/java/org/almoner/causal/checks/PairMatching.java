package org.almoner.causal.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of a treated and a control row with like propensities: greedy nearest neighbours on the
 * logit, one to one without replacement, those with the largest logit first, within a caliper of
 * 0.2 standard deviations of the logit (Austin 2011).
 *
 * @param treated row of each pair
 * @param control row of each pair
 */
record PairMatching(int[] treated, int[] control) {
  private static final double CALIPER = 0.2;

  static PairMatching of(double[] propensity, boolean[] treated) {
    double[] logit =
        Arrays.stream(propensity)
            .map(e -> Math.max(1e-12, Math.min(1 - 1e-12, e)))
            .map(e -> Math.log(e / (1 - e)))
            .toArray();
    int[] pool = ascending(logit, treated, false);
    int[] seekers = ascending(logit, treated, true);
    Neighbours neighbours = new Neighbours(logit, pool);
    double caliper = CALIPER * deviation(logit);
    List<int[]> pairs = new ArrayList<>();
    for (int s = seekers.length - 1; s >= 0; s--) {
      int found = neighbours.takeNearest(logit[seekers[s]], caliper);
      if (found >= 0) {
        pairs.add(new int[] {seekers[s], found});
      }
    }
    return new PairMatching(
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray());
  }

  private static int[] ascending(double[] logit, boolean[] treated, boolean arm) {
    return IntStream.range(0, logit.length)
        .filter(row -> treated[row] == arm)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(row -> logit[row]).thenComparing(row -> row))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / Math.max(1, values.length - 1));
  }

  /** Rows in the order of their values, from which one after another is taken. */
  private static final class Neighbours {
    private final double[] values;
    private final int[] rows;
    private final int[] left;
    private final int[] right;

    Neighbours(double[] logit, int[] rows) {
      this.rows = rows;
      values = Arrays.stream(rows).mapToDouble(row -> logit[row]).toArray();
      left = IntStream.range(0, rows.length).toArray();
      right = IntStream.range(0, rows.length + 1).toArray();
    }

    /** The row of the nearest value that is left, or −1 where none is within the caliper. */
    int takeNearest(double value, double caliper) {
      int found = Arrays.binarySearch(values, value);
      int at = found >= 0 ? found : -found - 1;
      int above = find(right, at);
      int below = at == 0 ? -1 : belowOrAt(at - 1);
      double up = above < rows.length ? values[above] - value : Double.POSITIVE_INFINITY;
      double down = below >= 0 ? value - values[below] : Double.POSITIVE_INFINITY;
      if (!(Math.min(up, down) <= caliper)) {
        return -1;
      }
      int nearest = up < down ? above : below;
      right[nearest] = nearest + 1;
      left[nearest] = nearest - 1;
      return rows[nearest];
    }

    private int belowOrAt(int start) {
      int at = start;
      while (at >= 0 && left[at] != at) {
        at = left[at];
      }
      for (int i = start; i >= 0 && i != at && left[i] != i; ) {
        int next = left[i];
        left[i] = at;
        i = next;
      }
      return at;
    }

    private static int find(int[] next, int start) {
      int at = start;
      while (next[at] != at) {
        at = next[at];
      }
      for (int i = start; i != at; ) {
        int following = next[i];
        next[i] = at;
        i = following;
      }
      return at;
    }
  }
}
