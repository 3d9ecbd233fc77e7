package org.almoner.cli.lab.rank;

import org.almoner.causal.uplift.RankingBlock;
import org.almoner.causal.uplift.ScoreComparison;
import org.almoner.cli.output.Rows;

/** The quality of a ranking as rows: measure, value, standard error. */
final class RankRows {

  static Rows of(LabRank.Result result) {
    Rows rows = Rows.named("measure", "value", "std_error");
    RankingBlock ranking = result.ranking();
    rows.add("n", result.n(), null);
    rows.add("n_treated", result.nTreated(), null);
    rows.add("difference", result.difference(), result.differenceSe());
    rows.add("autoc", ranking.autoc(), ranking.autocSe());
    rows.add("qini", ranking.qini(), ranking.qiniSe());
    rows.add("auuc", ranking.auuc(), null);
    rows.add("qini_auc", ranking.qiniAuc(), null);
    rows.add("qini_auc_no_negative", ranking.qiniAucNoNegative(), null);
    rows.add("uplift_auc", ranking.upliftAuc(), null);
    ranking.upliftAtK().overall().forEach((k, v) -> rows.add("uplift_at_k overall " + k, v, null));
    ranking.upliftAtK().byGroup().forEach((k, v) -> rows.add("uplift_at_k by_group " + k, v, null));
    ranking.toc().forEach(at -> rows.add("toc " + at.q(), at.toc(), at.stdError()));
    ScoreComparison against = result.against();
    if (against != null) {
      rows.add("autoc less that of " + against.score(), against.autoc(), against.autocSe());
      rows.add("qini less that of " + against.score(), against.qini(), against.qiniSe());
    }
    addPolicies(rows, result);
    result.gates().forEach(gate -> rows.add(gate(gate.gate(), gate.passed()), gate.value(), null));
    return rows;
  }

  private static void addPolicies(Rows rows, LabRank.Result result) {
    result
        .policyValue()
        .forEach(
            p -> {
              String top = "policy top " + p.share() + " over ";
              rows.add(top + "nobody", p.overNobody().estimate(), p.overNobody().stdError());
              rows.add(
                  top + "everybody", p.overEverybody().estimate(), p.overEverybody().stdError());
              rows.add(top + "random", p.overRandom().estimate(), p.overRandom().stdError());
              if (p.overOther() != null) {
                rows.add(top + "other", p.overOther().estimate(), p.overOther().stdError());
              }
            });
  }

  private static String gate(String name, boolean passed) {
    return "gate " + name + (passed ? " passed" : " FAILED");
  }

  private RankRows() {}
}
