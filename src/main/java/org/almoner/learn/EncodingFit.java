package org.almoner.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.study.DesignMatrix;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.learn.DesignTerm.Factor;
import org.almoner.learn.DesignTerm.Part;
import org.jspecify.annotations.Nullable;

/**
 * Learns an encoding from training rows: medians, ranges, levels, and which columns say something.
 * None of it looks at treatment or outcome.
 *
 * @param encoding how features become columns
 * @param design the columns of the training rows, all of them modelled
 * @param warnings columns that were left out, and why
 */
public record EncodingFit(Encoding encoding, DesignMatrix design, List<String> warnings) {
  /** A level or a missing mark needs this share of the rows for a column of its own. */
  private static final double SMALLEST_SHARE = 0.005;

  /** Values beyond these quantiles are drawn in: squares would hang on a few rows. */
  private static final double TAIL = 0.005;

  private static final int DISTINCT_FOR_SQUARE = 5;

  /**
   * @param features names of columns of the table
   * @param interactions pairs of number features whose product is a column, such as {@code
   *     "days_on_therapy:mpr_30d"}
   */
  public static EncodingFit of(DataTable table, List<String> features, List<String> interactions) {
    List<FeatureCode> codes = features.stream().map(name -> code(table.column(name))).toList();
    List<DesignTerm> terms = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      terms.addAll(terms(i, codes.get(i), table.column(codes.get(i).name())));
    }
    for (String pair : interactions) {
      terms.add(interaction(pair, codes));
    }
    return withMoments(new Encoding(codes, terms), table);
  }

  /** The features of a row of a table, in the order of an encoding. */
  public static FeatureValues row(List<DataColumn> columns, int row) {
    return feature -> {
      DataColumn column = columns.get(feature);
      if (!column.isNumeric()) {
        return column.texts()[row];
      }
      return Double.isNaN(column.values()[row]) ? null : (Object) column.values()[row];
    };
  }

  private static FeatureCode code(DataColumn column) {
    return column.isNumeric()
        ? new FeatureCode(column.name(), range(column.values()), List.of())
        : new FeatureCode(column.name(), null, levels(column));
  }

  private static FeatureCode.Range range(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      return new FeatureCode.Range(0, 0, 0, 0, 1);
    }
    int last = sorted.length - 1;
    double low = sorted[(int) Math.floor(last * TAIL)];
    double high = sorted[(int) Math.ceil(last * (1 - TAIL))];
    double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
    double[] held =
        Arrays.stream(values)
            .map(v -> Double.isNaN(v) ? median : Math.max(low, Math.min(high, v)))
            .toArray();
    double mean = Arrays.stream(held).average().orElse(0);
    double variance = Arrays.stream(held).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return new FeatureCode.Range(median, low, high, mean, variance > 0 ? Math.sqrt(variance) : 1);
  }

  /** Levels that are frequent enough, but for the most frequent one, which is the reference. */
  private static List<String> levels(DataColumn column) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row = 0; row < column.rows(); row++) {
      @Nullable String text = column.text(row);
      counts.merge(text == null ? FeatureCode.MISSING : text, 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    String reference =
        counts.entrySet().stream()
            .filter(level -> level.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    double fewest = SMALLEST_SHARE * column.rows();
    return counts.entrySet().stream()
        .filter(level -> !level.getKey().equals(reference) && level.getValue() >= fewest)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<DesignTerm> terms(int feature, FeatureCode code, DataColumn column) {
    List<DesignTerm> terms = new ArrayList<>();
    String name = code.name();
    if (code.range() == null) {
      for (String level : code.levels()) {
        terms.add(term(name + "=" + level, new Factor(feature, Part.LEVEL, level)));
      }
      return terms;
    }
    Factor value = new Factor(feature, Part.VALUE, null);
    terms.add(term(name, value));
    if (Arrays.stream(column.values())
            .filter(v -> !Double.isNaN(v))
            .distinct()
            .limit(DISTINCT_FOR_SQUARE)
            .count()
        == DISTINCT_FOR_SQUARE) {
      terms.add(term(name + "^2", value, value));
    }
    long missing = Arrays.stream(column.values()).filter(Double::isNaN).count();
    if (missing >= SMALLEST_SHARE * column.rows() && missing > 0) {
      terms.add(term(name + "=missing", new Factor(feature, Part.MISSING, null)));
    }
    return terms;
  }

  private static DesignTerm term(String name, Factor... factors) {
    return new DesignTerm(name, List.of(factors), 0, 1);
  }

  private static DesignTerm interaction(String pair, List<FeatureCode> codes) {
    List<Factor> factors = new ArrayList<>();
    for (String name : pair.split(":", -1)) {
      int feature =
          IntStream.range(0, codes.size())
              .filter(i -> codes.get(i).name().equals(name) && codes.get(i).range() != null)
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("No number feature " + name + " in " + pair));
      factors.add(new Factor(feature, Part.VALUE, null));
    }
    return term(pair, factors.toArray(Factor[]::new));
  }

  private static EncodingFit withMoments(Encoding raw, DataTable table) {
    double[][] columns = columns(raw, table);
    List<DesignTerm> terms = new ArrayList<>();
    List<DesignColumn> design = new ArrayList<>();
    for (int j = 0; j < columns.length; j++) {
      double mean = Arrays.stream(columns[j]).average().orElse(0);
      double variance =
          Arrays.stream(columns[j]).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      double scale = variance > 1e-20 ? Math.sqrt(variance) : 1;
      Arrays.setAll(columns[j], standardized(columns[j], mean, scale));
      terms.add(raw.terms().get(j).withMoments(mean, scale));
      design.add(DesignColumn.of(terms.get(j).name(), columns[j]));
    }
    DesignMatrix checked = DesignMatrix.withoutRedundant(design);
    int[] kept =
        IntStream.range(0, columns.length)
            .filter(j -> checked.columns().get(j).modelled())
            .toArray();
    return new EncodingFit(
        new Encoding(raw.features(), Arrays.stream(kept).mapToObj(terms::get).toList()),
        new DesignMatrix(checked.modelled(), List.of()),
        checked.warnings());
  }

  private static java.util.function.IntToDoubleFunction standardized(
      double[] values, double mean, double scale) {
    return i -> (values[i] - mean) / scale;
  }

  private static double[][] columns(Encoding encoding, DataTable table) {
    List<DataColumn> features = encoding.names().stream().map(table::column).toList();
    double[][] columns = new double[encoding.terms().size()][table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      double[] products = encoding.products(row(features, row));
      for (int j = 0; j < products.length; j++) {
        columns[j][row] = products[j];
      }
    }
    return columns;
  }
}
