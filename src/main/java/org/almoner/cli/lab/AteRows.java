package org.almoner.cli.lab;

import java.util.Locale;
import org.almoner.causal.AteResult;
import org.almoner.causal.Gate;
import org.almoner.causal.SubgroupRow;
import org.almoner.cli.output.Rows;

/** An average effect and its checks as rows. */
final class AteRows {
  private AteRows() {}

  static Rows of(AteResult result) {
    Rows rows = Rows.named("section", "name", "value", "std_error", "low", "high");
    var effect = result.effect();
    String name = result.setting().estimand() + " " + result.setting().estimator();
    rows.add("effect", name, effect.estimate(), effect.stdError(), effect.ciLow(), effect.ciHigh());
    rows.add("effect", "crude", effect.crudeDifference(), effect.crudeStdError(), null, null);
    result
        .estimates()
        .forEach(e -> rows.add("estimator", e.estimator(), e.estimate(), e.stdError(), null, null));
    result
        .balance()
        .forEach(
            row -> {
              rows.add("smd before", row.covariate(), row.smdBefore(), null, null, null);
              rows.add("smd after", row.covariate(), row.smdAfter(), null, null, null);
            });
    result.subgroups().forEach(row -> subgroup(rows, row));
    result
        .negativeControls()
        .forEach(
            c ->
                rows.add(
                    "negative control",
                    c.outcome(),
                    c.estimate(),
                    c.stdError(),
                    c.ciLow(),
                    c.ciHigh()));
    result
        .refuters()
        .forEach(
            r -> rows.add("refuter", r.refuter(), r.estimate(), r.stdDev(), r.ciLow(), r.ciHigh()));
    result.gates().forEach(gate -> gate(rows, gate));
    return rows;
  }

  static void subgroup(Rows rows, SubgroupRow row) {
    String name = row.subgroup() + " = " + row.level();
    rows.add("subgroup", name, row.estimate(), row.stdError(), row.ciLow(), row.ciHigh());
  }

  static void gate(Rows rows, Gate gate) {
    String verdict = gate.passed() ? "passed" : "failed";
    String name = String.format(Locale.ROOT, "%s %s", gate.gate(), verdict);
    rows.add("gate", name, gate.value(), null, null, null);
  }
}
