package org.almoner.cli.lab;

import java.util.List;
import org.almoner.causal.uplift.RankingBlock;
import org.jspecify.annotations.Nullable;

/** A ranking's figures, as reports show them. */
public final class RankingFigures {
  private RankingFigures() {}

  public static List<List<String>> figures(RankingBlock r) {
    return List.of(
        List.of("measure", "value", "standard error"),
        List.of("AUTOC", number(r.autoc()), number(r.autocSe())),
        List.of("QINI", number(r.qini()), number(r.qiniSe())),
        List.of("auuc", number(r.auuc()), ""),
        List.of("qini_auc", number(r.qiniAuc()), ""),
        List.of("qini_auc_no_negative", number(r.qiniAucNoNegative()), ""),
        List.of("uplift_auc", number(r.upliftAuc()), ""));
  }

  public static String number(@Nullable Double value) {
    return value == null ? "–" : ReportFile.number(value);
  }
}
