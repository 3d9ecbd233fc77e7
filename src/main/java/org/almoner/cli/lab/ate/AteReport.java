package org.almoner.cli.lab.ate;

import static org.almoner.cli.lab.ReportFile.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.causal.AteResult;
import org.almoner.causal.charts.EffectCharts;
import org.almoner.causal.checks.HiddenBias;
import org.almoner.causal.checks.LinearRobustness;
import org.almoner.causal.checks.Refutation;
import org.almoner.causal.effect.EffectRatios;
import org.almoner.cli.lab.ReportFile;
import org.almoner.cli.lab.Reports;
import org.almoner.cli.lab.Subgroups;
import org.almoner.report.HtmlPage;

/** The report of an average effect. */
final class AteReport {

  private AteReport() {}

  static HtmlPage of(AteResult result) {
    HtmlPage page =
        new HtmlPage(
            "Average treatment effect ("
                + result.setting().estimand().toUpperCase(Locale.ROOT)
                + ")");
    page.table(estimate(result));
    result.warnings().forEach(page::note);
    page.heading("Do the estimators agree?").table(estimates(result));
    page.heading("Are the arms comparable?")
        .chart(EffectCharts.love(result.balance()))
        .chart(EffectCharts.overlap(result.positivity().overlap()));
    if (!result.subgroups().isEmpty()) {
      page.heading("In subgroups")
          .table(Reports.cells(Subgroups.rows(result.subgroups())))
          .chart(Subgroups.chart(result.subgroups()).svg());
    }
    page.heading("How much hidden bias would explain it away?").table(sensitivity(result));
    page.heading("Does it survive attempts to refute it?")
        .table(Refutation.table(result.refuters(), ReportFile::number));
    page.heading("Gates").table(Reports.gates(result.gates()));
    return page;
  }

  private static List<List<String>> estimate(AteResult r) {
    return List.of(
        List.of("", ""),
        List.of("rows, treated", r.setting().n() + ", " + r.setting().nTreated()),
        List.of("estimate (" + r.setting().estimator() + ")", number(r.effect().estimate())),
        List.of("standard error", number(r.effect().stdError())),
        List.of("interval", number(r.effect().ciLow()) + " to " + number(r.effect().ciHigh())),
        List.of("crude difference", number(r.effect().crudeDifference())),
        List.of(
            "risk ratio",
            r.sensitivity().ratios().riskRatio() == null
                ? "–"
                : number(r.sensitivity().ratios().riskRatio())),
        List.of(
            "effective sample, treated, control",
            number(r.positivity().essTreated()) + ", " + number(r.positivity().essControl())),
        List.of("folds, seed", r.setting().folds() + ", " + r.setting().seed()));
  }

  private static List<List<String>> estimates(AteResult result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("estimator", "estimate", "standard error"));
    result
        .estimates()
        .forEach(e -> rows.add(List.of(e.estimator(), number(e.estimate()), number(e.stdError()))));
    return rows;
  }

  private static List<List<String>> sensitivity(AteResult r) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("measure", "estimate", "of the nearer confidence limit"));
    EffectRatios ratios = r.sensitivity().ratios();
    rows.add(List.of("E-value", number(ratios.eValue()), number(ratios.eValueCi())));
    LinearRobustness robustness = r.sensitivity().robustnessValue();
    if (robustness != null) {
      rows.add(
          List.of(
              "robustness value", number(robustness.point()), number(robustness.significance())));
    }
    HiddenBias bias = r.sensitivity().hiddenBias();
    String gamma = bias.gamma() == null ? "not significant" : number(bias.gamma());
    rows.add(List.of("Rosenbaum Γ of " + bias.pairs() + " matched pairs", "", gamma));
    r.negativeControls()
        .forEach(
            control ->
                rows.add(
                    List.of(
                        "effect on " + control.outcome() + ", which should be none",
                        number(control.estimate()),
                        number(control.ciLow()) + " to " + number(control.ciHigh()))));
    return rows;
  }
}
