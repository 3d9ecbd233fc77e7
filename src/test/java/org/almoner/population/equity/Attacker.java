package org.almoner.population.equity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Who reads everything that is told, and asks a linear program of every hidden count how small and
 * how large it can be. Of each table each cell is an unknown, and nothing is taken from the program
 * that hid them but what it told.
 */
final class Attacker {
  private final Map<String, Integer> unknowns = new LinkedHashMap<>();
  private final List<Map<Integer, Double>> sums = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /** Reads a table: its cells and its totals. */
  Attacker reads(String night, Told told) {
    for (int i = 0; i < told.levels().size(); i++) {
      for (int j = 0; j < told.values().size(); j++) {
        if (told.cell(i, j).isEmpty()) {
          unknowns.put(name(night, told, i, j), unknowns.size());
        }
      }
    }
    for (int i = 0; i < told.levels().size(); i++) {
      Sum row = new Sum(told.levelTotal(i));
      for (int j = 0; j < told.values().size(); j++) {
        row.takes(night, told, i, j);
      }
      row.holds();
    }
    for (int j = 0; j < told.values().size(); j++) {
      Sum column = new Sum(told.valueTotal(j));
      for (int i = 0; i < told.levels().size(); i++) {
        column.takes(night, told, i, j);
      }
      column.holds();
    }
    return this;
  }

  /** A total, less the cells that were told: what the unknown among them add up to. */
  private final class Sum {
    private final Map<Integer, Double> factors = new LinkedHashMap<>();
    private double value;

    Sum(double total) {
      value = total;
    }

    void takes(String night, Told told, int level, int value) {
      told.cell(level, value)
          .ifPresentOrElse(
              cell -> this.value -= cell,
              () -> factors.put(unknown(night, told, level, value), 1.0));
    }

    void holds() {
      if (!factors.isEmpty()) {
        sums.add(factors);
        values.add(value);
      }
    }
  }

  /** Was told by somebody how many more of each cell there are than the night before. */
  Attacker knowsChanges(Told tonight, Told before) {
    for (int i = 0; i < tonight.levels().size(); i++) {
      for (int j = 0; j < tonight.values().size(); j++) {
        knowsChange(tonight, before, i, j);
      }
    }
    return this;
  }

  private void knowsChange(Told tonight, Told before, int level, int value) {
    double change = tonight.counts().cell(level, value) - before.counts().cell(level, value);
    Map<Integer, Double> factors = new LinkedHashMap<>();
    double difference = change;
    if (tonight.cell(level, value).isPresent()) {
      difference -= tonight.cell(level, value).getAsInt();
    } else {
      factors.put(unknown("tonight", tonight, level, value), 1.0);
    }
    if (before.cell(level, value).isPresent()) {
      difference += before.cell(level, value).getAsInt();
    } else {
      factors.put(unknown("before", before, level, value), -1.0);
    }
    if (!factors.isEmpty()) {
      sums.add(factors);
      values.add(difference);
    }
  }

  /** The largest that a cell can be, less the least. */
  double width(String night, Told told, int level, int value) {
    int cell = unknown(night, told, level, value);
    return bound(cell, GoalType.MAXIMIZE) - bound(cell, GoalType.MINIMIZE);
  }

  private static String name(String night, Told told, int level, int value) {
    return String.join("/", night, told.group(), told.dimension(), "" + level, "" + value);
  }

  private int unknown(String night, Told told, int level, int value) {
    return Objects.requireNonNull(unknowns.get(name(night, told, level, value)));
  }

  private double bound(int cell, GoalType goal) {
    double[] objective = new double[unknowns.size()];
    objective[cell] = 1;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      double[] coefficients = new double[unknowns.size()];
      sums.get(i).forEach((unknown, factor) -> coefficients[unknown] = factor);
      constraints.add(new LinearConstraint(coefficients, Relationship.EQ, values.get(i)));
    }
    return new SimplexSolver(1e-7, 10)
        .optimize(
            new MaxIter(100_000),
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(constraints),
            new NonNegativeConstraint(true),
            goal)
        .getValue();
  }
}
