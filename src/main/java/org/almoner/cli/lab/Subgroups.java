package org.almoner.cli.lab;

import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.cli.output.Rows;
import org.almoner.report.ForestPlot;

/** Effects in named subgroups, as rows and as a chart. */
public final class Subgroups {
  private Subgroups() {}

  public static Rows rows(List<SubgroupRow> found) {
    Rows rows = Rows.named("subgroup", "n", "treated", "effect", "std_error", "low", "high");
    for (SubgroupRow row : found) {
      rows.add(
          name(row),
          row.n(),
          row.nTreated(),
          row.estimate(),
          row.stdError(),
          row.ciLow(),
          row.ciHigh());
    }
    return rows;
  }

  public static ForestPlot chart(List<SubgroupRow> found) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (SubgroupRow row : found) {
      if (row.estimate() != null && row.ciLow() != null && row.ciHigh() != null) {
        rows.add(new ForestPlot.Row(name(row), row.estimate(), row.ciLow(), row.ciHigh()));
      }
    }
    return new ForestPlot("Effect by subgroup, with intervals", "effect", rows);
  }

  private static String name(SubgroupRow row) {
    String level = row.subgroup() + " = " + row.level();
    return row.estimable() ? level : level + " (not estimable)";
  }
}
