package org.almoner.cli.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.almoner.causal.RankingBlock;
import org.almoner.report.BandCurve;
import org.almoner.stats.Normal;
import org.jspecify.annotations.Nullable;

/** A ranking's figures and curves, as reports show them. */
final class RankingCharts {
  private static final double Z = Normal.twoSidedQuantile(0.95);

  private RankingCharts() {}

  static List<List<String>> figures(RankingBlock r) {
    return List.of(
        List.of("measure", "value", "standard error"),
        List.of("AUTOC", number(r.autoc()), number(r.autocSe())),
        List.of("QINI", number(r.qini()), number(r.qiniSe())),
        List.of("auuc", number(r.auuc()), ""),
        List.of("qini_auc", number(r.qiniAuc()), ""),
        List.of("qini_auc_no_negative", number(r.qiniAucNoNegative()), ""),
        List.of("uplift_auc", number(r.upliftAuc()), ""));
  }

  static String number(@Nullable Double value) {
    return value == null ? "–" : ReportFile.number(value);
  }

  /** The gain per person over treating as many at random, q·TOC(q), whose area is QINI. */
  static BandCurve qini(RankingBlock ranking) {
    List<BandCurve.Point> points = new ArrayList<>();
    points.add(new BandCurve.Point(0, 0, 0, 0));
    points.addAll(points(ranking, RankingBlock.TocPoint::q));
    return new BandCurve(
        "Qini curve", "share treated, best first", "gain per person over random", points);
  }

  static BandCurve targeting(RankingBlock ranking) {
    return new BandCurve(
        "Targeting curve (TOC)",
        "share treated, best first",
        "effect among them beyond the average",
        points(ranking, point -> 1));
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
}
