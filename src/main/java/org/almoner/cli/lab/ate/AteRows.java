package org.almoner.cli.lab.ate;

import java.util.Locale;
import org.almoner.causal.AteResult;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.causal.checks.LinearRobustness;
import org.almoner.causal.checks.Positivity;
import org.almoner.causal.checks.PropensityAgreement;
import org.almoner.causal.checks.Sensitivity;
import org.almoner.causal.effect.EffectRatios;
import org.almoner.causal.effect.RatioEstimate;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;

/** An average effect and its checks as rows. */
public final class AteRows {
  private AteRows() {}

  static Rows of(AteResult result) {
    Rows rows = Rows.named("section", "name", "value", "std_error", "low", "high");
    addEffect(rows, result);
    addArms(rows, result.setting().n(), result.setting().nTreated(), result.positivity());
    addSensitivity(rows, result.sensitivity());
    addComparability(rows, result);
    result.subgroups().forEach(row -> subgroup(rows, row));
    addRefutation(rows, result);
    result.gates().forEach(gate -> gate(rows, gate));
    return rows;
  }

  private static void addEffect(Rows rows, AteResult result) {
    var effect = result.effect();
    String name = result.setting().estimand() + " " + result.setting().estimator();
    rows.add("effect", name, effect.estimate(), effect.stdError(), effect.ciLow(), effect.ciHigh());
    rows.add("effect", "crude", effect.crudeDifference(), effect.crudeStdError(), null, null);
    addRatios(rows, result.sensitivity().ratios());
    result
        .estimates()
        .forEach(e -> rows.add("estimator", e.estimator(), e.estimate(), e.stdError(), null, null));
  }

  private static void addComparability(Rows rows, AteResult result) {
    PropensityAgreement agreement = result.propensityAgreement();
    if (agreement != null) {
      double difference = agreement.difference();
      rows.add("propensity", "known less estimated", difference, agreement.stdError(), null, null);
    }
    result
        .balance()
        .forEach(
            row -> {
              rows.add("smd before", row.covariate(), row.smdBefore(), null, null, null);
              rows.add("smd after", row.covariate(), row.smdAfter(), null, null, null);
            });
  }

  /** What should show no effect, and what should leave it as it is. */
  private static void addRefutation(Rows rows, AteResult result) {
    String control = "negative control";
    result
        .negativeControls()
        .forEach(
            c -> rows.add(control, c.outcome(), c.estimate(), c.stdError(), c.ciLow(), c.ciHigh()));
    result
        .refuters()
        .forEach(
            r -> rows.add("refuter", r.refuter(), r.estimate(), r.stdDev(), r.ciLow(), r.ciHigh()));
  }

  private static void addRatios(Rows rows, EffectRatios ratios) {
    RatioEstimate risk = ratios.riskRatioInterval();
    if (risk != null) {
      rows.add("effect", "risk ratio", risk.estimate(), null, risk.ciLow(), risk.ciHigh());
    }
    RatioEstimate odds = ratios.oddsRatio();
    if (odds != null) {
      rows.add("effect", "odds ratio", odds.estimate(), null, odds.ciLow(), odds.ciHigh());
    }
  }

  /** How many rows there are, and how comparable. */
  public static void addArms(Rows rows, int n, int treated, Positivity positivity) {
    figure(rows, "rows", "all", n);
    figure(rows, "rows", "treated", treated);
    figure(rows, "effective sample", "treated", positivity.essTreated());
    figure(rows, "effective sample", "control", positivity.essControl());
    figure(rows, "propensity", "min", positivity.propensity().min());
    figure(rows, "propensity", "max", positivity.propensity().max());
    figure(rows, "propensity", "auc", positivity.propensity().auc());
  }

  private static void addSensitivity(Rows rows, Sensitivity sensitivity) {
    figure(rows, "sensitivity", "e-value", sensitivity.ratios().eValue());
    figure(rows, "sensitivity", "e-value of the limit", sensitivity.ratios().eValueCi());
    LinearRobustness robustness = sensitivity.robustnessValue();
    if (robustness != null) {
      figure(rows, "sensitivity", "robustness value", robustness.point());
      figure(rows, "sensitivity", "robustness value of the limit", robustness.significance());
    }
    figure(rows, "sensitivity", "rosenbaum gamma", sensitivity.hiddenBias().gamma());
    figure(rows, "sensitivity", "matched pairs", sensitivity.hiddenBias().pairs());
  }

  /** A figure without error or interval, where there is one. */
  public static void figure(Rows rows, String section, String name, @Nullable Number value) {
    if (value != null) {
      rows.add(section, name, value, null, null, null);
    }
  }

  public static void subgroup(Rows rows, SubgroupRow row) {
    String name = row.subgroup() + " = " + row.level();
    rows.add("subgroup", name, row.estimate(), row.stdError(), row.ciLow(), row.ciHigh());
  }

  public static void gate(Rows rows, EffectCheck gate) {
    String verdict = gate.passed() ? "passed" : "failed";
    String name = String.format(Locale.ROOT, "%s %s", gate.gate(), verdict);
    rows.add("gate", name, gate.value(), null, null, null);
  }
}
