package org.almoner.causal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.almoner.causal.matrix.Collinearity;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The covariates as numbers: columns, powers, indicators of levels and of missing values.
 *
 * <p>A missing number becomes the median and sets an indicator {@code age=missing}; a missing
 * category is a level. In a linear predictor the indicator absorbs whatever was filled in, so that
 * the fits and predictions of every fold are those of a median taken from that fold alone; trees
 * are given the missing value itself. The smallest level of a category is its reference. A column
 * that is constant, or a linear combination of those before it, stays out of the models.
 *
 * @param columns every column, modelled or not
 * @param warnings what was dropped, and why
 */
public record DesignMatrix(List<DesignColumn> columns, List<String> warnings) {

  public DesignMatrix {
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
  }

  /** Builds the matrix of a covariate list over all rows of a table. */
  public static DesignMatrix of(DataTable table, CovariateList covariates) {
    List<DesignColumn> columns = new ArrayList<>();
    TreeSet<String> indicators = new TreeSet<>();
    for (CovariateTerm term : covariates.terms()) {
      if (term.categorical()) {
        columns.addAll(levels(category(table, term.column())));
      } else {
        columns.addAll(numeric(table, term, indicators.add(term.column())));
      }
    }
    return withoutRedundant(columns);
  }

  /** The columns that enter the models. */
  public List<DesignColumn> modelled() {
    return columns.stream().filter(DesignColumn::modelled).toList();
  }

  /** The rows at some positions; columns stay modelled even where they become constant. */
  DesignMatrix select(int[] positions) {
    return new DesignMatrix(
        columns.stream().map(column -> column.select(positions)).toList(), warnings);
  }

  private static List<DesignColumn> numeric(DataTable table, CovariateTerm term, boolean first) {
    String name = term.column();
    double[] values = table.numbers(name, "correct it, or use C(" + name + ") for a category");
    double[] missing = missing(values);
    double[] powers = power(values, missing == null ? 0 : median(values, term), term.power());
    DesignColumn column = new DesignColumn(term.label(), powers, true, missing);
    return missing == null || !first
        ? List.of(column)
        : List.of(column, DesignColumn.of(term.column() + "=missing", missing));
  }

  private static double @Nullable [] missing(double[] values) {
    return Arrays.stream(values).anyMatch(Double::isNaN)
        ? Arrays.stream(values).map(value -> Double.isNaN(value) ? 1 : 0).toArray()
        : null;
  }

  private static double[] power(double[] values, double median, int power) {
    boolean same = power == 1 && Arrays.stream(values).noneMatch(Double::isNaN);
    return same
        ? values
        : Arrays.stream(values)
            .map(value -> Math.pow(Double.isNaN(value) ? median : value, power))
            .toArray();
  }

  private static double median(double[] values, CovariateTerm term) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      throw new InputException("Covariate " + term.column() + " has no value at all");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static DataColumn category(DataTable table, String name) {
    DataColumn column = table.column(name);
    if (column.isNumeric()) {
      table.numbers(name); // refuses values that are not finite
    }
    return column;
  }

  private static List<DesignColumn> levels(DataColumn column) {
    TreeSet<String> levels = new TreeSet<>(order(column));
    String[] texts = new String[column.rows()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = column.isMissing(i) ? "missing" : column.text(i);
      levels.add(texts[i]);
    }
    requireFew(column.name(), levels.size());

    List<DesignColumn> columns = new ArrayList<>();
    for (String level : levels) {
      double[] indicator = new double[texts.length];
      for (int i = 0; i < texts.length; i++) {
        indicator[i] = texts[i].equals(level) ? 1 : 0;
      }
      DesignColumn found = DesignColumn.of(column.name() + "=" + level, indicator);
      columns.add(columns.isEmpty() && levels.size() > 1 ? found.withoutModel() : found);
    }
    return columns;
  }

  private static Comparator<String> order(DataColumn column) {
    Comparator<String> byText = Comparator.naturalOrder();
    Comparator<String> byValue =
        column.isNumeric() ? Comparator.comparingDouble(Double::parseDouble) : byText;
    return (a, b) -> {
      boolean missing = a.equals("missing") || b.equals("missing");
      return missing
          ? Boolean.compare(a.equals("missing"), b.equals("missing"))
          : byValue.compare(a, b);
    };
  }

  private static void requireFew(String name, int levels) {
    if (levels > 1000) {
      throw new InputException(
          "Covariate C(" + name + ") has " + levels + " levels; group the rare ones first");
    }
  }

  /** Marks constant and collinear columns, the later of two that say the same. */
  public static DesignMatrix withoutRedundant(List<DesignColumn> columns) {
    List<String> warnings = new ArrayList<>();
    List<DesignColumn> kept = new ArrayList<>();
    for (DesignColumn column : columns) {
      boolean constant = column.modelled() && column.isConstant();
      kept.add(constant ? column.withoutModel() : column);
      if (constant) {
        warnings.add("Dropped " + column.name() + ": it is constant");
      }
    }

    int[] modelled = IntStream.range(0, kept.size()).filter(i -> kept.get(i).modelled()).toArray();
    boolean[] collinear = Collinearity.of(new DesignMatrix(kept, warnings).modelled()).redundant();
    for (int i = 0; i < modelled.length; i++) {
      if (collinear[i]) {
        DesignColumn column = kept.get(modelled[i]);
        kept.set(modelled[i], column.withoutModel());
        warnings.add("Dropped " + column.name() + ": the columns before it determine it");
      }
    }
    return new DesignMatrix(kept, warnings);
  }
}
