package org.almoner.cli.lab;

import java.util.Locale;
import org.almoner.causal.AteResult;
import org.almoner.causal.AteSetting;
import org.almoner.causal.BalanceRow;
import org.almoner.causal.Gate;
import org.almoner.causal.Refutation;

/** An average effect as text for a terminal. */
final class AteTable {
  private final StringBuilder text = new StringBuilder();

  private AteTable() {}

  static String of(AteResult result) {
    AteTable table = new AteTable();
    table.estimate(result);
    table.balance(result);
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
    if (r.sensitivity().riskRatio() != null) {
      line("%-22s %12.6g", "risk ratio", r.sensitivity().riskRatio());
    }
    line(
        "%-22s %12.6g (limit %.6g)",
        "E-value", r.sensitivity().eValue(), r.sensitivity().eValueCi());
    line("%-22s %12.1f treated, %.1f control", "effective sample", r.essTreated(), r.essControl());
    line(
        "%-22s %12.4f to %.4f, AUC %.4f",
        "propensity", r.propensity().min(), r.propensity().max(), r.propensity().auc());
    r.estimates()
        .forEach(e -> line("  %-20s %12.6g (%.6g)", e.estimator(), e.estimate(), e.stdError()));
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
    for (Gate gate : result.gates()) {
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
