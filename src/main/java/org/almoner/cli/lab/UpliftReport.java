package org.almoner.cli.lab;

import static org.almoner.cli.lab.ReportFile.number;

import java.util.List;
import org.almoner.causal.BalanceRow;
import org.almoner.causal.UpliftCharts;
import org.almoner.causal.UpliftResult;
import org.almoner.report.CalibrationPlot;
import org.almoner.report.HtmlPage;
import org.almoner.report.IntervalBars;
import org.almoner.report.OverlapPlot;

/** The report of an uplift model. */
final class UpliftReport {
  private UpliftReport() {}

  static HtmlPage of(UpliftResult result, List<BalanceRow> balance) {
    HtmlPage page = new HtmlPage("Uplift: whom does the treatment change?");
    page.table(averages(result));
    result.warnings().forEach(page::note);
    page.heading("Does the ranking find those who profit?")
        .table(RankingFigures.figures(result.ranking()))
        .chart(UpliftCharts.qini(result.ranking()))
        .chart(UpliftCharts.targeting(result.ranking()));
    page.heading("What is treating by it worth?")
        .note("Per row of the data, in the outcome's unit, less the cost of contacts.")
        .table(Reports.cells(PolicyRows.of(result.policyValue(), result.against())));
    page.heading("Do the scores mean what they say?")
        .chart(deciles(result).svg())
        .chart(calibration(result).svg());
    page.heading("Are the arms comparable?")
        .chart(AteReport.lovePlot(balance).svg())
        .chart(
            new OverlapPlot(
                    result.positivity().overlap().treated(),
                    result.positivity().overlap().control())
                .svg());
    if (!result.subgroups().isEmpty()) {
      page.heading("In subgroups")
          .table(Reports.cells(Subgroups.rows(result.subgroups())))
          .chart(Subgroups.chart(result.subgroups()).svg());
    }
    page.heading("Gates").table(Reports.gates(result.gates()));
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
        List.of("calibration slope", RankingFigures.number(r.calibration().slope())),
        List.of(
            "Brier score, treated, control",
            RankingFigures.number(r.error().brierTreated())
                + ", "
                + RankingFigures.number(r.error().brierControl())),
        List.of("folds, seed", r.setting().folds() + ", " + r.setting().seed()));
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
