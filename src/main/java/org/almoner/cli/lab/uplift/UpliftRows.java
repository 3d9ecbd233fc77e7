package org.almoner.cli.lab.uplift;

import org.almoner.causal.UpliftResult;
import org.almoner.causal.effect.IntervalEstimate;
import org.almoner.causal.uplift.RankingBlock;
import org.almoner.cli.lab.ate.AteRows;
import org.almoner.cli.output.Rows;

/** Uplift and its checks as rows. */
final class UpliftRows {
  private UpliftRows() {}

  static Rows of(UpliftResult result) {
    Rows rows = Rows.named("section", "name", "value", "std_error", "low", "high");
    average(rows, result);
    AteRows.addArms(rows, result.setting().n(), result.setting().nTreated(), result.positivity());
    AteRows.figure(rows, "error", "root pehe", result.error().sqrtPehe());
    AteRows.figure(rows, "error", "brier treated", result.error().brierTreated());
    AteRows.figure(rows, "error", "brier control", result.error().brierControl());
    ranking(rows, result.ranking());
    policies(rows, result);
    result
        .deciles()
        .forEach(
            d -> {
              rows.add("decile predicted", d.decile(), d.predicted(), null, null, null);
              rows.add("decile", d.decile(), d.observed(), null, d.ciLow(), d.ciHigh());
            });
    AteRows.figure(rows, "calibration", "slope", result.calibration().slope());
    AteRows.figure(rows, "calibration", "intercept", result.calibration().intercept());
    result.subgroups().forEach(row -> AteRows.subgroup(rows, row));
    result.gates().forEach(gate -> AteRows.gate(rows, gate));
    return rows;
  }

  private static void average(Rows rows, UpliftResult result) {
    var average = result.average();
    rows.add(
        "effect",
        "ate aipw",
        average.estimate(),
        average.stdError(),
        average.ciLow(),
        average.ciHigh());
    rows.add("effect", "mean of predicted effects", average.meanEffect(), null, null, null);
    rows.add("effect", "crude", average.crudeDifference(), null, null, null);
  }

  private static void policies(Rows rows, UpliftResult result) {
    result
        .policyValue()
        .forEach(
            policy -> {
              String top = "top " + policy.share();
              interval(rows, top + " over nobody", policy.overNobody());
              interval(rows, top + " over everybody", policy.overEverybody());
              interval(rows, top + " over random", policy.overRandom());
              if (policy.overOther() != null) {
                interval(rows, top + " over other", policy.overOther());
              }
            });
  }

  private static void ranking(Rows rows, RankingBlock ranking) {
    rows.add("ranking", "autoc", ranking.autoc(), ranking.autocSe(), null, null);
    rows.add("ranking", "qini", ranking.qini(), ranking.qiniSe(), null, null);
    rows.add("ranking", "auuc", ranking.auuc(), null, null, null);
    rows.add("ranking", "qini_auc", ranking.qiniAuc(), null, null, null);
    rows.add("ranking", "qini_auc_no_negative", ranking.qiniAucNoNegative(), null, null, null);
    rows.add("ranking", "uplift_auc", ranking.upliftAuc(), null, null, null);
  }

  private static void interval(Rows rows, String name, IntervalEstimate value) {
    rows.add("policy", name, value.estimate(), value.stdError(), value.ciLow(), value.ciHigh());
  }
}
