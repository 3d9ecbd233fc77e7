package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almoner.stats.ChiSquare;
import org.almoner.stats.Estimate;
import org.almoner.stats.compare.MultipleTesting;

/**
 * Whether the effect differs between the levels of a column.
 *
 * <pre>  Q = Σ (dᵢ − d̄)²/seᵢ²,  d̄ weighted by 1/se²      degrees of freedom: levels − 1</pre>
 *
 * <p>Cochran's Q (1954) over the estimable levels.
 *
 * @param column the column
 * @param levels number of estimable levels
 * @param chiSquare Q
 * @param pValue of it
 * @param pValueAdjusted for all columns together
 */
public record Heterogeneity(
    String column, int levels, double chiSquare, double pValue, double pValueAdjusted) {

  static List<Heterogeneity> allOf(List<SubgroupEffect> effects, MultipleTesting adjustment) {
    List<Heterogeneity> tests = new ArrayList<>();
    for (String column : effects.stream().map(SubgroupEffect::column).distinct().toList()) {
      List<Estimate> estimates =
          effects.stream()
              .filter(effect -> effect.column().equals(column))
              .map(SubgroupEffect::effect)
              .filter(Objects::nonNull)
              .filter(estimate -> estimate.standardError() > 0)
              .toList();
      if (estimates.size() > 1) {
        tests.add(of(column, estimates));
      }
    }
    return adjusted(tests, adjustment);
  }

  private static Heterogeneity of(String column, List<Estimate> estimates) {
    double weights = 0;
    double sum = 0;
    for (Estimate estimate : estimates) {
      double weight = 1 / (estimate.standardError() * estimate.standardError());
      weights += weight;
      sum += weight * estimate.value();
    }
    double chiSquare = 0;
    for (Estimate estimate : estimates) {
      double z = (estimate.value() - sum / weights) / estimate.standardError();
      chiSquare += z * z;
    }
    double pValue = ChiSquare.pValue(chiSquare, estimates.size() - 1);
    return new Heterogeneity(column, estimates.size(), chiSquare, pValue, pValue);
  }

  private static List<Heterogeneity> adjusted(
      List<Heterogeneity> tests, MultipleTesting adjustment) {
    if (tests.isEmpty()) {
      return tests;
    }
    double[] adjusted =
        adjustment.adjust(tests.stream().mapToDouble(Heterogeneity::pValue).toArray());
    List<Heterogeneity> result = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      Heterogeneity test = tests.get(i);
      result.add(
          new Heterogeneity(test.column, test.levels, test.chiSquare, test.pValue, adjusted[i]));
    }
    return result;
  }
}
