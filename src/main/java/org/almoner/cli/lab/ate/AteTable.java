package org.almoner.cli.lab.ate;

import java.util.List;
import java.util.Locale;
import org.almoner.causal.AteResult;
import org.almoner.causal.AteSetting;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.causal.checks.HiddenBias;
import org.almoner.causal.checks.LinearRobustness;
import org.almoner.causal.checks.NegativeControl;
import org.almoner.causal.checks.Positivity;
import org.almoner.causal.checks.PropensityAgreement;
import org.almoner.causal.checks.Refutation;
import org.almoner.causal.effect.EffectRatios;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.cli.lab.Subgroups;
import org.almoner.cli.output.TextTable;

/** An average effect as text for a terminal. */
final class AteTable {
  private final StringBuilder text = new StringBuilder();

  private AteTable() {}

  static String of(AteResult result) {
    AteTable table = new AteTable();
    table.estimate(result);
    table.sensitivity(result);
    table.balance(result);
    table.subgroups(result.subgroups());
    table.checks(result);
    return table.text.toString().stripTrailing();
  }

  private void estimate(AteResult r) {
    AteSetting of = r.setting();
    line(
        "%s by %s, %d folds, seed %d", upper(of.estimand()), of.estimator(), of.folds(), of.seed());
    line("rows %d, treated %d", of.n(), of.nTreated());
    line("%-22s %12.6g", "estimate", r.effect().estimate());
    line("%-22s %12.6g", "standard error", r.effect().stdError());
    line("%-22s %12.6g to %.6g", "interval", r.effect().ciLow(), r.effect().ciHigh());
    line("%-22s %12.6g", "crude difference", r.effect().crudeDifference());
    if (r.sensitivity().ratios().riskRatio() != null) {
      line("%-22s %12.6g", "risk ratio", r.sensitivity().ratios().riskRatio());
    }
    Positivity arms = r.positivity();
    line(
        "%-22s %12.1f treated, %.1f control",
        "effective sample", arms.essTreated(), arms.essControl());
    line(
        "%-22s %12.4f to %.4f, AUC %.4f",
        "propensity", arms.propensity().min(), arms.propensity().max(), arms.propensity().auc());
    r.estimates()
        .forEach(e -> line("  %-20s %12.6g (%.6g)", e.estimator(), e.estimate(), e.stdError()));
  }

  private void sensitivity(AteResult r) {
    line("");
    EffectRatios ratios = r.sensitivity().ratios();
    line("%-22s %12.6g (limit %.6g)", "E-value", ratios.eValue(), ratios.eValueCi());
    LinearRobustness robustness = r.sensitivity().robustnessValue();
    if (robustness != null) {
      line(
          "%-22s %12.6g (limit %.6g)",
          "robustness value", robustness.point(), robustness.significance());
    }
    HiddenBias bias = r.sensitivity().hiddenBias();
    if (bias.gamma() != null) {
      line("%-22s %12.6g (%d matched pairs)", "Rosenbaum gamma", bias.gamma(), bias.pairs());
    }
    PropensityAgreement agreement = r.propensityAgreement();
    if (agreement != null) {
      line(
          "%-22s %12.6g (%.6g)  %s",
          "known less estimated e",
          agreement.difference(),
          agreement.stdError(),
          agreement.agree() ? "they agree" : "THEY DISAGREE");
    }
    for (NegativeControl control : r.negativeControls()) {
      line(
          "%-22s %12.6g (%.6g)  %s",
          "effect on " + control.outcome(),
          control.estimate(),
          control.stdError(),
          control.passed() ? "none shown, as it must be" : "AN EFFECT WHERE THERE CAN BE NONE");
    }
  }

  private void subgroups(List<SubgroupRow> rows) {
    if (!rows.isEmpty()) {
      line("");
      text.append(TextTable.of(Subgroups.rows(rows))).append('\n');
    }
  }

  private void balance(AteResult result) {
    line("");
    line("%-28s %10s %10s", "balance", "before", "after");
    for (BalanceRow row : result.balance()) {
      line("%-28s %10.4f %10.4f", row.covariate(), row.smdBefore(), row.smdAfter());
    }
  }

  private void checks(AteResult result) {
    line("");
    for (Refutation found : result.refuters()) {
      line(
          "%-22s %12.6g ± %.6g  %s",
          found.refuter(), found.estimate(), found.stdDev(), found.verdict());
    }
    for (EffectCheck gate : result.gates()) {
      line("%-22s %12.6g  %s", gate.gate(), gate.value(), gate.passed() ? "passed" : "FAILED");
    }
    result.warnings().forEach(warning -> line("warning: %s", warning));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
