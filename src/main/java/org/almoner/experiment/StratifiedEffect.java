package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import org.almoner.stats.Estimate;
import org.almoner.stats.compare.BreslowDay;
import org.almoner.stats.compare.CochranMantelHaenszel;
import org.almoner.stats.compare.TwoByTwo;
import org.jspecify.annotations.Nullable;

/**
 * The effect on a binary outcome within strata, and whether it is the same in all of them.
 *
 * @param strata number of strata with both arms and both outcomes
 * @param chiSquare Cochran-Mantel-Haenszel, without continuity correction
 * @param pValue of it
 * @param riskDifference common difference, treated minus control
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param oddsRatio common odds ratio
 * @param pValueHomogeneity Breslow-Day with Tarone's correction; null with fewer than two strata
 */
public record StratifiedEffect(
    int strata,
    double chiSquare,
    double pValue,
    double riskDifference,
    double low,
    double high,
    double oddsRatio,
    @Nullable Double pValueHomogeneity) {

  /**
   * @param confidence level of the interval, such as 0.95
   */
  public static StratifiedEffect of(ExperimentData data, Labels strata, double confidence) {
    List<TwoByTwo> tables = new ArrayList<>();
    for (String level : strata.levels()) {
      tables.add(table(data, strata, level));
    }
    CochranMantelHaenszel test = CochranMantelHaenszel.of(tables);
    Estimate difference = test.riskDifference();
    int informative = (int) tables.stream().filter(TwoByTwo::isInformative).count();
    return new StratifiedEffect(
        informative,
        test.chiSquare(),
        test.pValue(),
        difference.value(),
        difference.low(confidence),
        difference.high(confidence),
        test.oddsRatio(),
        informative < 2 ? null : BreslowDay.of(tables).pValue());
  }

  private static TwoByTwo table(ExperimentData data, Labels strata, String level) {
    double[][] counts = new double[2][2];
    for (int i = 0; i < data.treated().length; i++) {
      if (strata.values().get(i).equals(level)) {
        counts[data.treated()[i] ? 0 : 1][data.outcome()[i] == 1 ? 0 : 1]++;
      }
    }
    return new TwoByTwo(counts[0][0], counts[0][1], counts[1][0], counts[1][1]);
  }
}
