package org.almoner.cli.lab;

import static org.almoner.cli.lab.ReportFile.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.almoner.causal.BalanceRow;
import org.almoner.causal.RankingBlock;
import org.almoner.causal.UpliftResult;
import org.almoner.report.BandCurve;
import org.almoner.report.CalibrationPlot;
import org.almoner.report.HtmlPage;
import org.almoner.report.IntervalBars;
import org.almoner.report.OverlapPlot;
import org.almoner.stats.Normal;
import org.jspecify.annotations.Nullable;

/** The report of an uplift model. */
final class UpliftReport {
  private static final double Z = Normal.twoSidedQuantile(0.95);

  private UpliftReport() {}

  static HtmlPage of(UpliftResult result, List<BalanceRow> balance) {
    HtmlPage page = new HtmlPage("Uplift: whom does the treatment change?");
    page.table(averages(result));
    result.warnings().forEach(page::note);
    page.heading("Does the ranking find those who profit?")
        .table(ranking(result.ranking()))
        .chart(qini(result.ranking()).svg())
        .chart(targeting(result.ranking()).svg());
    page.heading("Do the scores mean what they say?")
        .chart(deciles(result).svg())
        .chart(calibration(result).svg());
    page.heading("Are the arms comparable?")
        .chart(AteReport.lovePlot(balance).svg())
        .chart(new OverlapPlot(result.overlap().treated(), result.overlap().control()).svg());
    return page;
  }

  private static List<List<String>> averages(UpliftResult r) {
    return List.of(
        List.of("", ""),
        List.of("learner, base", r.setting().learner() + ", " + r.setting().base()),
        List.of("rows, treated", r.setting().n() + ", " + r.setting().nTreated()),
        List.of("average effect (aipw)", number(r.average().estimate())),
        List.of("interval", number(r.average().ciLow()) + " to " + number(r.average().ciHigh())),
        List.of("mean of predicted effects", number(r.average().meanEffect())),
        List.of("calibration slope", number(r.calibration().slope())),
        List.of(
            "Brier score, treated, control",
            number(r.brierTreated()) + ", " + number(r.brierControl())),
        List.of("folds, seed", r.setting().folds() + ", " + r.setting().seed()));
  }

  private static List<List<String>> ranking(RankingBlock r) {
    return List.of(
        List.of("measure", "value", "standard error"),
        List.of("AUTOC", number(r.autoc()), number(r.autocSe())),
        List.of("QINI", number(r.qini()), number(r.qiniSe())),
        List.of("auuc", number(r.auuc()), ""),
        List.of("qini_auc", number(r.qiniAuc()), ""),
        List.of("qini_auc_no_negative", number(r.qiniAucNoNegative()), ""),
        List.of("uplift_auc", number(r.upliftAuc()), ""));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : ReportFile.number(value);
  }

  /** The gain per person over treating as many at random, q·TOC(q), whose area is QINI. */
  private static BandCurve qini(RankingBlock ranking) {
    List<BandCurve.Point> points = new ArrayList<>();
    points.add(new BandCurve.Point(0, 0, 0, 0));
    points.addAll(points(ranking, RankingBlock.TocPoint::q));
    return new BandCurve(
        "Qini curve", "share treated, best first", "gain per person over random", points);
  }

  private static BandCurve targeting(RankingBlock ranking) {
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

  private static IntervalBars deciles(UpliftResult result) {
    return new IntervalBars(
        "Observed effect by decile of the score (● predicted)",
        "decile, largest scores first",
        "effect",
        result.deciles().stream()
            .map(
                row ->
                    new IntervalBars.Bar(
                        Integer.toString(row.decile()),
                        row.predicted(),
                        row.observed(),
                        row.ciLow(),
                        row.ciHigh()))
            .toList());
  }

  private static CalibrationPlot calibration(UpliftResult result) {
    return new CalibrationPlot(
        "Calibration by decile",
        result.deciles().stream()
            .map(
                row ->
                    new CalibrationPlot.Point(
                        row.predicted(), row.observed(), row.ciLow(), row.ciHigh()))
            .toList());
  }
}
