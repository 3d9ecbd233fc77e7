package org.almoner.cli.lab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.almoner.cli.lab.RankingFigures;
import org.almoner.cli.lab.ReportFile;
import org.almoner.cli.lab.Reports;
import org.almoner.experiment.ArmSummary;
import org.almoner.experiment.ExperimentData;
import org.almoner.report.ForestPlot;
import org.almoner.report.HtmlPage;
import org.almoner.report.StepCurves;
import org.almoner.stats.Normal;
import org.almoner.stats.survival.KaplanMeier;
import org.almoner.stats.survival.SurvivalData;

/** The report of an experiment. */
final class ExperimentReport {
  private static final double Z = Normal.twoSidedQuantile(0.95);

  private ExperimentReport() {}

  static HtmlPage of(ExperimentResult result, ExperimentData data) {
    HtmlPage page = new HtmlPage("Experiment: " + result.verdict());
    result.reasons().forEach(page::note);
    result.warnings().forEach(page::note);
    page.heading("Are the arms as planned?").table(arms(result));
    page.heading("What does treatment change?").chart(effects(result).svg());
    if (data.survival() != null) {
      page.chart(survival(data, data.survival()).svg());
    }
    page.table(Reports.cells(result.rows()));
    if (!result.subgroups().isEmpty()) {
      page.heading("In subgroups").chart(subgroups(result).svg());
    }
    page.heading("May it stop?").table(sequential(result));
    return page;
  }

  private static List<List<String>> arms(ExperimentResult result) {
    return List.of(
        List.of("arm", "rows with an outcome", "mean outcome"),
        arm("treated", result.treated()),
        arm("control", result.control()),
        List.of(
            "sample ratio",
            "χ² " + ReportFile.number(result.sampleRatio().chiSquare()),
            "p " + ReportFile.number(result.sampleRatio().pValue())));
  }

  private static List<String> arm(String name, ArmSummary arm) {
    return List.of(name, Long.toString(arm.rows()), ReportFile.number(arm.mean()));
  }

  private static ForestPlot effects(ExperimentResult result) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    result
        .effects()
        .forEach(e -> rows.add(new ForestPlot.Row(e.method(), e.estimate(), e.low(), e.high())));
    var stratified = result.stratified();
    if (stratified != null) {
      rows.add(
          new ForestPlot.Row(
              "within strata", stratified.riskDifference(), stratified.low(), stratified.high()));
    }
    return new ForestPlot(
        "Treated less control, with intervals", "difference in the outcome", rows);
  }

  private static ForestPlot subgroups(ExperimentResult result) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (ExperimentResult.Subgroup s : result.subgroups()) {
      if (s.estimate() != null && s.stdError() != null) {
        double margin = Z * s.stdError();
        rows.add(
            new ForestPlot.Row(
                s.column() + " = " + s.level(),
                s.estimate(),
                s.estimate() - margin,
                s.estimate() + margin));
      }
    }
    return new ForestPlot(
        "By subgroup, each with its own 95 % interval", "difference in the outcome", rows);
  }

  private static StepCurves survival(ExperimentData data, SurvivalData times) {
    return new StepCurves(
        "Share without the event (Kaplan-Meier)",
        "time",
        "share without the event",
        steps(times.ofArm(data.treated(), true)),
        steps(times.ofArm(data.treated(), false)));
  }

  private static List<StepCurves.Step> steps(SurvivalData arm) {
    KaplanMeier curve = KaplanMeier.of(arm);
    List<StepCurves.Step> steps = new ArrayList<>();
    for (int i = 0; i < curve.times().length; i++) {
      steps.add(new StepCurves.Step(curve.times()[i], curve.survival()[i]));
    }
    return steps;
  }

  private static List<List<String>> sequential(ExperimentResult result) {
    var look = result.sequential();
    return List.of(
        List.of("at this look", ""),
        List.of("share of the information", ReportFile.number(look.information())),
        List.of("z", ReportFile.number(look.z())),
        List.of("stops for an effect at |z| of", ReportFile.number(look.criticalValue())),
        List.of("may stop for futility below", RankingFigures.number(look.futilityBound())),
        List.of("so", look.decision()));
  }
}
