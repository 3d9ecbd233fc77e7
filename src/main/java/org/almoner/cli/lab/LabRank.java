package org.almoner.cli.lab;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.causal.DataFile;
import org.almoner.causal.DataTable;
import org.almoner.causal.RankingBlock;
import org.almoner.stats.Clusters;
import org.almoner.stats.DoublyRobustScores;
import org.almoner.stats.Estimate;
import org.almoner.stats.RankAverageEffect;
import org.almoner.stats.RankComparison;
import org.almoner.stats.RankingQuality;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Says how well a score ranks rows by uplift, in every public definition.",
    footer = {
      "",
      "Examples:",
      "  almoner lab rank --data scores.csv --score score --treatment t --outcome visit",
      "  almoner lab rank --data scores.csv --score uplift --against risk \\",
      "      --treatment \"arm=Mail\" --control None --outcome visit \\",
      "      --group patient --format json"
    })
final class LabRank implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--data", required = true, description = "A CSV (also .csv.gz) or Parquet file.")
  private String data;

  @Option(names = "--score", required = true, description = "Higher is treated first.")
  private String score;

  @Option(
      names = "--treatment",
      required = true,
      description = "A 0/1 column, or column=value; see --control.")
  private String treatment;

  @Option(
      names = "--control",
      description = "With column=value, the value of controls; other rows are left out.")
  private String control = "";

  @Option(names = "--outcome", required = true, description = "A numeric column; more is better.")
  private String outcome;

  @Option(
      names = "--propensity",
      description = "A column with each row's probability of treatment (default: the share).")
  private String propensity = "";

  @Option(names = "--group", description = "Rows of one group count as one in standard errors.")
  private String group = "";

  @Option(names = "--against", description = "Another score, for a paired test of the two.")
  private String against = "";

  @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.TABLE;

  /** What is printed: the ranking block among the figures it rests on. */
  record Result(
      int n,
      int nTreated,
      double difference,
      double differenceSe,
      @JsonUnwrapped RankingBlock ranking,
      @Nullable Comparison against,
      List<String> warnings) {}

  /** The first score's AUTOC and QINI less the other's. */
  record Comparison(
      String score,
      double autoc,
      double autocSe,
      double autocP,
      double qini,
      double qiniSe,
      double qiniP) {}

  @Override
  public void run() {
    DataFile file = DataFile.of(data);
    ArmColumn arms = ArmColumn.of(treatment, control, file.columnNames());
    DataTable all = file.read(columns(arms));
    int[] inArms = arms.rows(all);
    double[] outcomes = all.numbers(outcome);
    int[] used = Arrays.stream(inArms).filter(row -> !Double.isNaN(outcomes[row])).toArray();
    Result result = result(all.select(used), arms, all.rows() - used.length);
    String text =
        switch (format) {
          case JSON -> JsonOutput.of(result);
          case CSV -> RankRows.of(result).csv();
          case TABLE -> RankRows.of(result).table();
        };
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  private List<String> columns(ArmColumn arms) {
    List<String> columns = new ArrayList<>(List.of(arms.name(), score, outcome));
    for (String optional : List.of(propensity, group, against)) {
      if (!optional.isEmpty() && !columns.contains(optional)) {
        columns.add(optional);
      }
    }
    return columns;
  }

  private Result result(DataTable table, ArmColumn arms, int leftOut) {
    CompleteRows rows = new CompleteRows(table);
    boolean[] treated = arms.treated(table);
    double[] outcomes = rows.numbers(outcome);
    double[] effects =
        propensity.isEmpty()
            ? DoublyRobustScores.ofTrial(outcomes, treated)
            : DoublyRobustScores.ofTrial(outcomes, treated, rows.numbers(propensity));
    Clusters clusters = group.isEmpty() ? Clusters.ofRows(table.rows()) : rows.clusters(group);
    RankAverageEffect.Data ranked =
        new RankAverageEffect.Data(rows.numbers(score), effects, clusters);
    RankingQuality quality = RankingQuality.of(ranked, treated, outcomes);
    boolean binary = Arrays.stream(outcomes).allMatch(y -> y == 0 || y == 1);
    Estimate difference = quality.gain().difference();
    int count = 0;
    for (boolean isTreated : treated) {
      count += isTreated ? 1 : 0;
    }
    return new Result(
        treated.length,
        count,
        difference.value(),
        difference.standardError(),
        RankingBlock.of(quality, binary),
        against.isEmpty() ? null : comparison(ranked, rows.numbers(against)),
        leftOut == 0 ? List.of() : List.of("Left out " + leftOut + " rows without arm or outcome"));
  }

  private Comparison comparison(RankAverageEffect.Data ranked, double[] other) {
    RankComparison comparison = RankComparison.of(ranked, other);
    return new Comparison(
        against,
        comparison.autoc().value(),
        comparison.autoc().standardError(),
        comparison.autoc().pValue(),
        comparison.qini().value(),
        comparison.qini().standardError(),
        comparison.qini().pValue());
  }
}
