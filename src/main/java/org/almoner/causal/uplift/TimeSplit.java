package org.almoner.causal.uplift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.FoldAssignment;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.study.Study;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;

/**
 * Temporal validation: models learn from the rows up to a moment and are judged on those after it.
 *
 * @param time column that says when each row was
 * @param trainUntil the last moment to learn from; dates as ISO 8601 text, or a number
 * @param nTrain rows up to it
 * @param nTest rows after it
 * @param training positions of the rows to learn from
 * @param test positions of the rows to predict
 */
public record TimeSplit(
    String time,
    String trainUntil,
    int nTrain,
    int nTest,
    @JsonIgnore int[] training,
    @JsonIgnore int[] test) {

  /**
   * Splits a study.
   *
   * @throws InputException where a time is missing, is of another kind, or one side is empty
   */
  public static TimeSplit of(Study study, String time, String until) {
    DataColumn column = study.table().column(time);
    int[] training =
        IntStream.range(0, study.size())
            .filter(row -> !isAfter(study.table(), column, row, until))
            .toArray();
    int[] test =
        IntStream.range(0, study.size())
            .filter(row -> isAfter(study.table(), column, row, until))
            .toArray();
    if (training.length == 0 || test.length == 0) {
      throw new InputException(
          "No row is "
              + (test.length == 0 ? "after " : "at or before ")
              + until
              + " in "
              + time
              + "; --train-until must leave rows on both sides");
    }
    return new TimeSplit(time, until, training.length, test.length, training, test);
  }

  private static boolean isAfter(DataTable table, DataColumn column, int row, String until) {
    if (column.isMissing(row)) {
      throw new InputException(
          table.place(row, column.name()) + ": the time is missing; leave the row out");
    }
    if (!column.isNumeric()) {
      return String.valueOf(column.text(row)).compareTo(until) > 0;
    }
    try {
      return column.values()[row] > Double.parseDouble(until);
    } catch (NumberFormatException e) {
      throw new InputException(
          "Column " + column.name() + " holds numbers; --train-until must be one", e);
    }
  }

  /**
   * Scores of the test rows. They are the first fold, whose models learn from all other folds; the
   * training rows are dealt to those.
   */
  public UpliftScores scores(Study study, UpliftOptions options) {
    FitOptions fit = options.fit();
    if (fit.folds() < 3) {
      throw new InputException("--train-until needs at least 3 folds, one of which is tested");
    }
    Study past = study.select(training);
    Cells dealt = FoldAssignment.of(past.treated(), past.groups(), fit.folds() - 1, fit.seed());
    int[] folds = new int[study.size()];
    for (int i = 0; i < training.length; i++) {
      folds[training[i]] = 1 + dealt.folds()[i];
    }
    requireBothArms(study);
    Cells cells = new Cells(study.treated(), folds, fit.folds());
    return UpliftScores.of(study, options, cells).select(test);
  }

  /** The rows that are judged. */
  public Study tested(Study study) {
    return study.select(test);
  }

  private void requireBothArms(Study study) {
    long treated = Arrays.stream(test).filter(row -> study.treated()[row]).count();
    if (treated == 0 || treated == test.length) {
      throw new InputException(
          "No "
              + (treated == 0 ? "treated" : "control")
              + " rows after "
              + trainUntil
              + "; the test needs both arms");
    }
  }
}
