package org.almoner.learn;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How features become the columns of a model; the same in training and in scoring.
 *
 * @param features the inputs, in order
 * @param terms the columns, after the intercept
 */
public record Encoding(List<FeatureCode> features, List<DesignTerm> terms) implements Serializable {
  private static final long serialVersionUID = 1L;

  public Encoding {
    features = List.copyOf(features);
    terms = List.copyOf(terms);
    int count = features.size();
    for (DesignTerm term : terms) {
      if (term.factors().stream().anyMatch(f -> f.feature() < 0 || f.feature() >= count)) {
        throw new IllegalArgumentException("Column " + term.name() + " names no feature");
      }
    }
  }

  public List<String> names() {
    return features.stream().map(FeatureCode::name).toList();
  }

  /** The columns of one row, each of mean 0 and standard deviation 1 in training. */
  public double[] columns(FeatureValues values) {
    Coded coded = code(values);
    double[] columns = new double[terms.size()];
    for (int j = 0; j < columns.length; j++) {
      DesignTerm term = terms.get(j);
      columns[j] = (coded.product(term) - term.mean()) / term.scale();
    }
    return columns;
  }

  /** The columns before they are centred and scaled. */
  double[] products(FeatureValues values) {
    Coded coded = code(values);
    return terms.stream().mapToDouble(coded::product).toArray();
  }

  private Coded code(FeatureValues values) {
    double[] numbers = new double[features.size()];
    boolean[] missing = new boolean[numbers.length];
    String[] levels = new String[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      FeatureCode feature = features.get(i);
      Object value = values.at(i);
      FeatureCode.Range range = feature.range();
      if (range == null) {
        levels[i] = value == null ? FeatureCode.MISSING : value.toString();
      } else {
        double number = feature.number(value);
        missing[i] = Double.isNaN(number);
        numbers[i] = range.standardized(number);
      }
    }
    return new Coded(numbers, missing, levels);
  }

  /** One row: numbers standardised, and which of them were missing; categories as texts. */
  private record Coded(double[] numbers, boolean[] missing, @Nullable String[] levels) {

    double product(DesignTerm term) {
      double product = 1;
      for (DesignTerm.Factor factor : term.factors()) {
        product *=
            switch (factor.part()) {
              case VALUE -> numbers[factor.feature()];
              case MISSING -> missing[factor.feature()] ? 1 : 0;
              case LEVEL ->
                  java.util.Objects.equals(factor.level(), levels[factor.feature()]) ? 1 : 0;
            };
      }
      return product;
    }
  }
}
