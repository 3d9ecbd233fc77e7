package org.almoner.cli.lab.uplift;

import static org.almoner.cli.lab.ReportFile.number;

import java.util.List;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.charts.EffectCharts;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.cli.lab.PolicyRows;
import org.almoner.cli.lab.RankingFigures;
import org.almoner.cli.lab.Reports;
import org.almoner.cli.lab.Subgroups;
import org.almoner.report.HtmlPage;

/** The report of an uplift model. */
final class UpliftReport {
  private UpliftReport() {}

  static HtmlPage of(UpliftResult result, List<BalanceRow> balance) {
    HtmlPage page = new HtmlPage("Uplift: whom does the treatment change?");
    page.table(averages(result));
    result.warnings().forEach(page::note);
    page.heading("Does the ranking find those who profit?")
        .table(RankingFigures.figures(result.ranking()))
        .chart(EffectCharts.qini(result.ranking()))
        .chart(EffectCharts.targeting(result.ranking()));
    page.heading("What is treating by it worth?")
        .note("Per row of the data, in the outcome's unit, less the cost of contacts.")
        .table(Reports.cells(PolicyRows.of(result.policyValue(), result.against())));
    page.heading("Do the scores mean what they say?")
        .chart(EffectCharts.deciles(result.deciles()))
        .chart(EffectCharts.calibration(result.deciles()));
    page.heading("Are the arms comparable?")
        .chart(EffectCharts.love(balance))
        .chart(EffectCharts.overlap(result.positivity().overlap()));
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
}
