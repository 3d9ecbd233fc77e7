package org.almoner.engagement.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.almoner.causal.study.DesignMatrix;
import org.almoner.causal.study.Study;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.learn.EncodingFit;
import org.almoner.learn.FeatureValues;
import org.almoner.stats.Clusters;

/**
 * Decision points with a known outcome, in memory, by patient and date.
 *
 * @param features the inputs of the model, and the protected groups
 * @param patients which rows are of one patient
 * @param days decision dates as days since 1970
 * @param contacted whether a contact followed
 * @param success 1 where the patient did not discontinue within 30 days, else 0
 */
public record TrainingRows(
    DataTable features, Clusters patients, int[] days, boolean[] contacted, double[] success) {

  public int size() {
    return days.length;
  }

  /** The rows that a condition on their position holds for. */
  TrainingRows where(IntPredicate condition) {
    int[] rows = IntStream.range(0, size()).filter(condition).toArray();
    List<Integer> keys = new ArrayList<>();
    boolean[] arms = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys.add(patients.codes()[rows[i]]);
      arms[i] = contacted[rows[i]];
    }
    return new TrainingRows(
        features.select(rows),
        Clusters.of(keys),
        Arrays.stream(rows).map(row -> days[row]).toArray(),
        arms,
        Arrays.stream(rows).mapToDouble(row -> success[row]).toArray());
  }

  /** The features of each patient as they were last. */
  DataTable latest() {
    int[] last = new int[patients.count()];
    Arrays.fill(last, -1);
    for (int row = 0; row < size(); row++) {
      int patient = patients.codes()[row];
      if (last[patient] < 0 || days[row] > days[last[patient]]) {
        last[patient] = row;
      }
    }
    return features.select(last);
  }

  boolean hasBothArms() {
    return IntStream.range(0, size()).anyMatch(i -> contacted[i])
        && IntStream.range(0, size()).anyMatch(i -> !contacted[i]);
  }

  /** The question whether contacts bring success. */
  Study successes(DesignMatrix design) {
    return study(design, success);
  }

  /** The question whether contacts bring discontinuations, whose ratio the E-value is of. */
  Study discontinuations(DesignMatrix design) {
    return study(design, Arrays.stream(success).map(y -> 1 - y).toArray());
  }

  private Study study(DesignMatrix design, double[] outcome) {
    return new Study(
        features,
        IntStream.range(0, size()).toArray(),
        design,
        contacted,
        outcome,
        true,
        patients,
        List.of());
  }

  /** The inputs of a model, row by row. */
  FeatureValues row(List<DataColumn> inputs, int row) {
    return EncodingFit.row(inputs, row);
  }

  /** What a model says of every row. */
  UpliftScore[] score(UpliftModel model) {
    List<DataColumn> inputs = model.inputs().stream().map(features::column).toList();
    UpliftScore[] scores = new UpliftScore[size()];
    Arrays.setAll(scores, row -> model.score(row(inputs, row)));
    return scores;
  }
}
