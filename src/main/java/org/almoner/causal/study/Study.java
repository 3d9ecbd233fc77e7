package org.almoner.causal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.almoner.causal.matrix.FoldAssignment;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.almoner.stats.Clusters;
import org.jspecify.annotations.Nullable;

/**
 * A question with the data that answer it: rows with a known arm and outcome.
 *
 * @param table those rows
 * @param rows their positions in the file, from 0
 * @param design the covariates
 * @param treated the arm of each row
 * @param outcome the outcome of each row, all finite
 * @param binary whether the outcome is 0 or 1
 * @param groups which rows belong together, or null where rows stand for themselves
 * @param propensity the known probability of treatment, or null where it must be estimated
 * @param warnings rows that were left out, columns that were dropped
 */
public record Study(
    DataTable table,
    int[] rows,
    DesignMatrix design,
    boolean[] treated,
    double[] outcome,
    boolean binary,
    @Nullable Clusters groups,
    double @Nullable [] propensity,
    List<String> warnings) {

  /** A study whose propensity must be estimated. */
  public Study(
      DataTable table,
      int[] rows,
      DesignMatrix design,
      boolean[] treated,
      double[] outcome,
      boolean binary,
      @Nullable Clusters groups,
      List<String> warnings) {
    this(table, rows, design, treated, outcome, binary, groups, null, warnings);
  }

  /**
   * Reads what a question needs from a file, and further columns by name.
   *
   * @param folds into which the rows must divide
   */
  public static Study read(
      DataFile file, Question question, Collection<String> further, int folds) {
    List<String> names = file.columnNames();
    CovariateList covariates = question.covariateList(file.path(), names);
    Set<String> columns = question.columns(covariates, names);
    columns.addAll(further);
    Study study = of(file.read(columns), question, covariates);
    FoldAssignment.requireEnough(study.units(), study.groups() != null, folds);
    PerfectPrediction.refuse(study, covariates);
    return study;
  }

  /** Poses a question to a table. */
  public static Study of(DataTable table, Question question) {
    CovariateList covariates = question.covariateList(table.source(), table.names());
    Study study = of(table, question, covariates);
    PerfectPrediction.refuse(study, covariates);
    return study;
  }

  private static Study of(DataTable table, Question question, CovariateList covariates) {
    ArmColumn arms = question.arms(table.names());
    requireDifferent(question, arms);
    List<String> warnings = new ArrayList<>();
    int[] rows = usable(table, arms, question.outcome(), warnings);
    if (rows.length == 0) {
      throw new InputException(
          table.source() + ": no row has both an arm and a value of " + question.outcome());
    }
    DataTable used = rows.length == table.rows() ? table : table.select(rows);

    boolean[] treated = arms.treated(used);
    DesignMatrix design = DesignMatrix.of(used, covariates);
    warnings.addAll(design.warnings());
    double[] outcome = used.numbers(question.outcome());
    boolean binary = isBinary(used, outcome, question);
    Clusters groups = question.group().isEmpty() ? null : groups(used.column(question.group()));
    double[] known = question.propensity().isEmpty() ? null : propensity(used, question);
    return new Study(used, rows, design, treated, outcome, binary, groups, known, warnings);
  }

  private static void requireDifferent(Question question, ArmColumn arms) {
    if (question.outcome().equals(arms.name())) {
      throw new InputException("Treatment and outcome are the same column, " + question.outcome());
    }
  }

  /** Rows with an arm, then of those the ones with an outcome. */
  private static int[] usable(
      DataTable table, ArmColumn arms, String outcome, List<String> warnings) {
    int[] withArm = arms.rows(table);
    double[] values = table.numbers(outcome);
    int[] usable = Arrays.stream(withArm).filter(row -> !Double.isNaN(values[row])).toArray();
    leftOut(table.rows() - withArm.length, "neither treated nor control", warnings);
    leftOut(withArm.length - usable.length, "without " + outcome, warnings);
    return usable;
  }

  private static void leftOut(int count, String why, List<String> warnings) {
    if (count > 0) {
      warnings.add("Left out " + count + (count == 1 ? " row " : " rows ") + why);
    }
  }

  private static boolean isBinary(DataTable table, double[] outcome, Question question) {
    boolean binary = Arrays.stream(outcome).allMatch(y -> y == 0 || y == 1);
    if (question.outcomeType() == OutcomeType.BINARY && !binary) {
      int other =
          IntStream.range(0, outcome.length)
              .filter(i -> outcome[i] != 0 && outcome[i] != 1)
              .findFirst()
              .orElse(0);
      throw new InputException(
          table.place(other, question.outcome())
              + ": Outcome "
              + question.outcome()
              + " must be 0 or 1; leave --outcome-type out for a continuous one");
    }
    if (Arrays.stream(outcome).allMatch(y -> y == outcome[0])) {
      throw new InputException(
          table.source() + ": Outcome " + question.outcome() + " is the same in every row");
    }
    return binary && question.outcomeType() != OutcomeType.CONTINUOUS;
  }

  private static Clusters groups(DataColumn column) {
    List<String> keys = new ArrayList<>(column.rows());
    for (int row = 0; row < column.rows(); row++) {
      if (column.isMissing(row)) {
        throw new InputException("Group " + column.name() + " is missing in some rows");
      }
      keys.add(column.text(row));
    }
    return Clusters.of(keys);
  }

  private static double[] propensity(DataTable table, Question question) {
    String given = question.propensity();
    double[] values =
        table.has(given) || !Question.isNumber(given)
            ? table.numbers(given)
            : Arrays.stream(new double[table.rows()]).map(e -> Double.parseDouble(given)).toArray();
    for (int row = 0; row < values.length; row++) {
      if (!(values[row] > 0 && values[row] < 1)) {
        String where = table.has(given) ? table.place(row, given) : "--propensity " + given;
        throw new InputException(
            where + ": a probability of treatment must be above 0 and below 1");
      }
    }
    return values;
  }

  /** The same rows with another treatment, as a placebo has it, whose propensity is unknown. */
  public Study withTreated(boolean[] other) {
    return new Study(table, rows, design, other, outcome, binary, groups, null, warnings);
  }

  /** The same rows with another outcome. */
  public Study withOutcome(double[] other) {
    boolean isBinary = Arrays.stream(other).allMatch(y -> y == 0 || y == 1);
    return new Study(table, rows, design, treated, other, isBinary, groups, propensity, warnings);
  }

  /** Some of the rows. */
  public Study select(int[] positions) {
    boolean[] arms = new boolean[positions.length];
    double[] outcomes = new double[positions.length];
    int[] origins = new int[positions.length];
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      arms[i] = treated[positions[i]];
      outcomes[i] = outcome[positions[i]];
      origins[i] = rows[positions[i]];
      if (groups != null) {
        keys.add(groups.codes()[positions[i]]);
      }
    }
    Clusters clusters = groups == null ? null : Clusters.of(keys);
    double[] known =
        propensity == null
            ? null
            : Arrays.stream(positions).mapToDouble(i -> propensity[i]).toArray();
    return new Study(
        table.select(positions),
        origins,
        design.select(positions),
        arms,
        outcomes,
        binary,
        clusters,
        known,
        warnings);
  }

  /** The same rows, as if the propensity were not known. */
  public Study withUnknownPropensity() {
    return new Study(table, rows, design, treated, outcome, binary, groups, null, warnings);
  }

  public int size() {
    return treated.length;
  }

  /** How many rows, or groups of rows, stand for themselves. */
  public int units() {
    return groups == null ? treated.length : groups.count();
  }

  public int treatedCount() {
    return (int) IntStream.range(0, treated.length).filter(i -> treated[i]).count();
  }

  public Family family() {
    return binary ? Family.BINOMIAL : Family.GAUSSIAN;
  }

  /** The treatment as 0 and 1. */
  public double[] treatment() {
    return IntStream.range(0, treated.length).mapToDouble(i -> treated[i] ? 1 : 0).toArray();
  }
}
