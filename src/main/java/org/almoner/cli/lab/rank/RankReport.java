package org.almoner.cli.lab.rank;

import java.util.List;
import org.almoner.causal.charts.EffectCharts;
import org.almoner.cli.lab.PolicyRows;
import org.almoner.cli.lab.RankingFigures;
import org.almoner.cli.lab.ReportFile;
import org.almoner.cli.lab.Reports;
import org.almoner.report.HtmlPage;

/** The report of a ranking. */
final class RankReport {
  private RankReport() {}

  static HtmlPage of(LabRank.Result result, String score) {
    HtmlPage page = new HtmlPage("Ranking by " + score);
    page.table(
        List.of(
            List.of("", ""),
            List.of("rows, treated", result.n() + ", " + result.nTreated()),
            List.of(
                "difference of means",
                ReportFile.number(result.difference())
                    + " ("
                    + ReportFile.number(result.differenceSe())
                    + ")")));
    result.warnings().forEach(page::note);
    page.heading("Does the ranking find those who profit?")
        .table(RankingFigures.figures(result.ranking()))
        .chart(EffectCharts.qini(result.ranking()))
        .chart(EffectCharts.targeting(result.ranking()));
    if (result.against() != null) {
      var other = result.against();
      page.heading("Is it better than " + other.score() + "?")
          .table(
              List.of(
                  List.of("difference of", "value", "standard error", "p"),
                  row("AUTOC", other.autoc(), other.autocSe(), other.autocP()),
                  row("QINI", other.qini(), other.qiniSe(), other.qiniP())));
    }
    page.heading("What is treating by it worth?")
        .note("Per row of the data, in the outcome's unit, less the cost of contacts.")
        .table(Reports.cells(PolicyRows.of(result.policyValue(), result.against())));
    page.heading("Gates").table(Reports.gates(result.gates()));
    return page;
  }

  private static List<String> row(String name, double value, double error, double p) {
    return List.of(name, ReportFile.number(value), ReportFile.number(error), ReportFile.number(p));
  }
}
