package org.almoner.cli.lab.uplift;

import java.util.Locale;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.causal.uplift.DecileRow;
import org.almoner.causal.uplift.RankingBlock;
import org.almoner.causal.uplift.TimeSplit;
import org.almoner.cli.lab.PolicyRows;
import org.almoner.cli.lab.Subgroups;
import org.almoner.cli.output.TextTable;
import org.jspecify.annotations.Nullable;

/** Uplift as text for a terminal. */
final class UpliftTable {
  private final StringBuilder text = new StringBuilder();

  private UpliftTable() {}

  static String of(UpliftResult result) {
    UpliftTable table = new UpliftTable();
    table.averages(result);
    table.ranking(result.ranking());
    table.policy(result);
    table.deciles(result);
    table.checks(result);
    return table.text.toString().stripTrailing();
  }

  private void averages(UpliftResult r) {
    line(
        "%s-learner over %s, %d folds, seed %d",
        r.setting().learner(), r.setting().base(), r.setting().folds(), r.setting().seed());
    line("rows %d, treated %d", r.setting().n(), r.setting().nTreated());
    if (r.temporal() != null) {
      TimeSplit split = r.temporal();
      line("learnt from %d rows up to %s, judged on these", split.nTrain(), split.trainUntil());
    }
    line(
        "%-26s %12.6g (%.6g)",
        "average effect (aipw)", r.average().estimate(), r.average().stdError());
    line("%-26s %12.6g to %.6g", "interval", r.average().ciLow(), r.average().ciHigh());
    line("%-26s %12.6g", "mean of predicted effects", r.average().meanEffect());
    line("%-26s %12.6g", "crude difference", r.average().crudeDifference());
    number("root PEHE", r.error().sqrtPehe());
    number("Brier score, treated", r.error().brierTreated());
    number("Brier score, control", r.error().brierControl());
  }

  private void ranking(RankingBlock ranking) {
    line("");
    line("%-26s %12.6g (%.6g)", "AUTOC", ranking.autoc(), ranking.autocSe());
    line("%-26s %12.6g (%.6g)", "QINI", ranking.qini(), ranking.qiniSe());
    number("auuc", ranking.auuc());
    number("qini_auc", ranking.qiniAuc());
    number("qini_auc_no_negative", ranking.qiniAucNoNegative());
    number("uplift_auc", ranking.upliftAuc());
  }

  private void policy(UpliftResult result) {
    line("");
    text.append(TextTable.of(PolicyRows.of(result.policyValue(), result.against()))).append('\n');
    if (!result.subgroups().isEmpty()) {
      line("");
      text.append(TextTable.of(Subgroups.rows(result.subgroups()))).append('\n');
    }
  }

  private void deciles(UpliftResult result) {
    line("");
    line("%6s %8s %12s %12s  %s", "decile", "n", "predicted", "observed", "interval");
    for (DecileRow row : result.deciles()) {
      line(
          "%6d %8d %12.6g %12.6g  %.6g to %.6g",
          row.decile(), row.n(), row.predicted(), row.observed(), row.ciLow(), row.ciHigh());
    }
    number("calibration slope", result.calibration().slope());
    number("calibration intercept", result.calibration().intercept());
  }

  private void checks(UpliftResult result) {
    line("");
    for (EffectCheck gate : result.gates()) {
      line("%-26s %12.6g  %s", gate.gate(), gate.value(), gate.passed() ? "passed" : "FAILED");
    }
    result.warnings().forEach(warning -> line("warning: %s", warning));
  }

  private void number(String name, @Nullable Double value) {
    if (value != null) {
      line("%-26s %12.6g", name, value);
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
