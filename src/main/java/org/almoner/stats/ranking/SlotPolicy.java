package org.almoner.stats.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.almoner.stats.Require;

/**
 * What a ranking is worth where each group can treat only so many of its own: the sum of the
 * effects of each group's best-ranked members. Members with equal scores share the places that are
 * left, so that the order of rows does not matter.
 *
 * @param group of each member, from 0
 * @param slots of each group
 * @param effects of treating each member
 */
public record SlotPolicy(int[] group, int[] slots, double[] effects) {

  public SlotPolicy {
    Require.sameLength(group.length, effects.length, "effects");
    Require.finite(effects, "effect");
  }

  /** How many are treated: a group cannot fill more slots than it has members. */
  public long treated() {
    int[] members = members();
    return IntStream.range(0, slots.length).mapToLong(g -> Math.min(slots[g], members[g])).sum();
  }

  /**
   * Sum of effects where the highest scores of each group are treated.
   *
   * @param scores NaN ranks last
   */
  public double value(double[] scores) {
    double[] shares = shares(scores);
    return IntStream.range(0, effects.length).mapToDouble(i -> shares[i] * effects[i]).sum();
  }

  /**
   * How much of a treatment each member gets: 1 among the highest scores of the group, 0 below, and
   * between where equal scores share places.
   *
   * @param scores NaN ranks last
   */
  public double[] shares(double[] scores) {
    Require.sameLength(group.length, scores.length, "scores");
    Integer[] order = IntStream.range(0, group.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        (a, b) ->
            group[a] != group[b]
                ? Integer.compare(group[a], group[b])
                : Double.compare(rank(scores[b]), rank(scores[a])));
    int[] left = slots.clone();
    double[] shares = new double[order.length];
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && tied(order[from], order[to], scores)) {
        to++;
      }
      int taken = Math.min(left[group[order[from]]], to - from);
      left[group[order[from]]] -= taken;
      for (int i = from; i < to; i++) {
        shares[order[i]] = (double) taken / (to - from);
      }
    }
    return shares;
  }

  /** Sum of effects where each group treats as many of its members at random, on average. */
  public double valueOfRandom() {
    return value(new double[group.length]);
  }

  /** The best that any ranking can do. */
  public double valueOfOracle() {
    return value(effects);
  }

  private int[] members() {
    int[] members = new int[slots.length];
    for (int g : group) {
      members[g]++;
    }
    return members;
  }

  private boolean tied(int a, int b, double[] scores) {
    return group[a] == group[b] && Double.compare(rank(scores[a]), rank(scores[b])) == 0;
  }

  private static double rank(double score) {
    return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score == 0 ? 0.0 : score;
  }
}
