package org.almoner.causal.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.checks.Overlap;
import org.almoner.causal.uplift.DecileRow;
import org.almoner.causal.uplift.RankingBlock;
import org.almoner.report.BandCurve;
import org.almoner.report.CalibrationPlot;
import org.almoner.report.IntervalBars;
import org.almoner.report.LovePlot;
import org.almoner.report.OverlapPlot;
import org.almoner.stats.Normal;

/** The charts of average effects and of uplift models, as SVG. */
public final class EffectCharts {
  private static final double Z = Normal.twoSidedQuantile(0.95);

  /** Standardised differences before and after weighting. */
  public static String love(List<BalanceRow> balance) {
    return new LovePlot(
            balance.stream()
                .map(row -> new LovePlot.Row(row.covariate(), row.smdBefore(), row.smdAfter()))
                .toList())
        .svg();
  }

  /** Propensities of both arms. */
  public static String overlap(Overlap overlap) {
    return new OverlapPlot(overlap.treated(), overlap.control()).svg();
  }

  /** The gain per person over treating as many at random, q·TOC(q), whose area is QINI. */
  public static String qini(RankingBlock ranking) {
    List<BandCurve.Point> points = new ArrayList<>();
    points.add(new BandCurve.Point(0, 0, 0, 0));
    points.addAll(points(ranking, RankingBlock.TocPoint::q));
    return new BandCurve(
            "Qini curve", "share treated, best first", "gain per person over random", points)
        .svg();
  }

  /** The effect among the best-ranked beyond the average. */
  public static String targeting(RankingBlock ranking) {
    return new BandCurve(
            "Targeting curve (TOC)",
            "share treated, best first",
            "effect among them beyond the average",
            points(ranking, point -> 1))
        .svg();
  }

  /** Observed effect by decile of the score. */
  public static String deciles(List<DecileRow> deciles) {
    return new IntervalBars(
            "Observed effect by decile of the score (● predicted)",
            "decile, largest scores first",
            "effect",
            deciles.stream()
                .map(
                    row ->
                        new IntervalBars.Bar(
                            Integer.toString(row.decile()),
                            row.predicted(),
                            row.observed(),
                            row.ciLow(),
                            row.ciHigh()))
                .toList())
        .svg();
  }

  /** Observed against predicted effects. */
  public static String calibration(List<DecileRow> deciles) {
    return new CalibrationPlot(
            "Calibration by decile",
            deciles.stream()
                .map(
                    row ->
                        new CalibrationPlot.Point(
                            row.predicted(), row.observed(), row.ciLow(), row.ciHigh()))
                .toList())
        .svg();
  }

  private static List<BandCurve.Point> points(
      RankingBlock ranking, ToDoubleFunction<RankingBlock.TocPoint> factor) {
    return ranking.toc().stream()
        .map(
            point -> {
              double scale = factor.applyAsDouble(point);
              double margin = Z * point.stdError() * scale;
              double y = point.toc() * scale;
              return new BandCurve.Point(point.q(), y, y - margin, y + margin);
            })
        .toList();
  }

  private EffectCharts() {}
}
