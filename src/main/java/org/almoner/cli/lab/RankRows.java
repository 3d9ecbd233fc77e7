package org.almoner.cli.lab;

import org.almoner.causal.RankingBlock;

/** The quality of a ranking as rows: measure, value, standard error. */
final class RankRows {

  static Rows of(LabRank.Result result) {
    Rows rows = new Rows("measure", "value", "std_error");
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
    LabRank.Comparison against = result.against();
    if (against != null) {
      rows.add("autoc less that of " + against.score(), against.autoc(), against.autocSe());
      rows.add("qini less that of " + against.score(), against.qini(), against.qiniSe());
    }
    return rows;
  }

  private RankRows() {}
}
