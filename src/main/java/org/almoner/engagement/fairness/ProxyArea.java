package org.almoner.engagement.fairness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.almoner.frame.DataColumn;
import org.almoner.learn.FeatureCode;
import org.almoner.stats.Estimate;
import org.almoner.stats.prediction.RocAuc;

/**
 * How well one feature alone tells the members of a group from the others: the area under the ROC
 * curve, 0.5 for not at all and 1 for perfectly, whichever direction it points.
 *
 * <p>A number is its own score; where some are missing, that they are is another, and the better of
 * both counts. A category's score is its share of members in one half of the patients, and its area
 * that in the other half, both ways and averaged: scored on itself, a category of many levels would
 * seem to tell any group.
 */
final class ProxyArea {
  private final boolean[] member;
  private final int fewest;

  /**
   * @param member of each patient
   * @param fewest members and others with a known number, below which its area says too little
   */
  ProxyArea(boolean[] member, int fewest) {
    this.member = member;
    this.fewest = fewest;
  }

  /** The area with its standard error; empty where a number is known of too few. */
  Optional<Estimate> of(DataColumn feature) {
    if (!feature.isNumeric()) {
      return Optional.of(category(feature));
    }
    double[] values = feature.values();
    double[] known = Arrays.stream(values).map(v -> Double.isNaN(v) ? 0 : 1).toArray();
    Optional<Estimate> value = number(values, row -> Double.isFinite(values[row]));
    boolean always = Arrays.stream(known).allMatch(mark -> mark == 1);
    Optional<Estimate> mark = always ? Optional.empty() : number(known, row -> true);
    boolean marked =
        mark.isPresent() && (value.isEmpty() || mark.get().value() > value.get().value());
    return marked ? mark : value;
  }

  private Optional<Estimate> number(double[] score, IntPredicate used) {
    int[] rows = IntStream.range(0, score.length).filter(used).toArray();
    long members = Arrays.stream(rows).filter(row -> member[row]).count();
    if (Math.min(members, rows.length - members) < fewest) {
      return Optional.empty();
    }
    Estimate area = area(score, rows);
    return Optional.of(
        new Estimate(Math.max(area.value(), 1 - area.value()), area.standardError()));
  }

  private Estimate category(DataColumn feature) {
    int[] half = halves();
    Estimate first = acrossHalves(feature, half, 0);
    Estimate second = acrossHalves(feature, half, 1);
    return new Estimate(
        (first.value() + second.value()) / 2,
        Math.hypot(first.standardError(), second.standardError()) / 2);
  }

  /** Members in turn, and the others in turn, so that each half has its share of both. */
  private int[] halves() {
    int[] half = new int[member.length];
    int[] seen = new int[2];
    for (int row = 0; row < member.length; row++) {
      half[row] = seen[member[row] ? 1 : 0]++ % 2;
    }
    return half;
  }

  private Estimate acrossHalves(DataColumn feature, int[] half, int scored) {
    Map<String, double[]> counts = new HashMap<>();
    double[] total = new double[2];
    for (int row = 0; row < half.length; row++) {
      if (half[row] != scored) {
        double[] count = counts.computeIfAbsent(level(feature, row), k -> new double[2]);
        count[member[row] ? 1 : 0]++;
        total[member[row] ? 1 : 0]++;
      }
    }
    double[] score = new double[half.length];
    Arrays.setAll(score, row -> share(counts.getOrDefault(level(feature, row), total)));
    return area(score, IntStream.range(0, half.length).filter(r -> half[r] == scored).toArray());
  }

  private static String level(DataColumn feature, int row) {
    String text = feature.text(row);
    return text == null ? FeatureCode.MISSING : text;
  }

  private static double share(double[] counts) {
    return counts[1] / (counts[0] + counts[1]);
  }

  private Estimate area(double[] score, int[] rows) {
    double[] scores = new double[rows.length];
    boolean[] members = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = score[rows[i]];
      members[i] = member[rows[i]];
    }
    return RocAuc.of(scores, members).estimate();
  }
}
