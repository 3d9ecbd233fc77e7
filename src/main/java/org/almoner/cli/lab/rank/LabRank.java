package org.almoner.cli.lab.rank;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.causal.checks.EffectChecks;
import org.almoner.causal.study.ArmColumn;
import org.almoner.causal.study.AskedColumns;
import org.almoner.causal.uplift.PolicyRow;
import org.almoner.causal.uplift.RankingBlock;
import org.almoner.causal.uplift.ScoreComparison;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.cli.lab.LabText;
import org.almoner.cli.lab.OutputOptions;
import org.almoner.cli.lab.PolicyOptions;
import org.almoner.cli.lab.StrictOption;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.almoner.stats.ranking.RankAverageEffect;
import org.almoner.stats.ranking.RankingQuality;
import org.almoner.stats.weighting.DoublyRobustScores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says how well a score ranks rows by uplift, in every public definition, and what",
      "treating by it is worth. A gate asks that the lower limit of QINI is not below 0;",
      "with --strict its failure gives exit code 20."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lab rank --data scores.csv --score score --treatment t --outcome visit",
      "  almoner lab rank --data scores.csv --score uplift --against risk \\",
      "      --treatment \"arm=Mail\" --control None --outcome visit \\",
      "      --group patient --format json",
      "  almoner lab rank --data scores.csv --score uplift --treatment t \\",
      "      --outcome visit --top 0.05,0.1 --cost 0.02 --report rank.html"
    })
public final class LabRank implements Callable<Integer> {
  private static final double CONFIDENCE = 0.95;

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

  @Mixin private PolicyOptions policy;
  @Mixin private StrictOption strict;
  @Mixin private OutputOptions output;

  /** What is printed: the ranking block among the figures it rests on. */
  record Result(
      int n,
      int nTreated,
      double difference,
      double differenceSe,
      @JsonUnwrapped RankingBlock ranking,
      @Nullable ScoreComparison against,
      List<PolicyRow> policyValue,
      List<EffectCheck> gates,
      List<String> warnings) {}

  @Override
  public Integer call() {
    DataFile file = DataFile.of(data);
    ArmColumn arms = ArmColumn.of(treatment, control, file.columnNames());
    AskedColumns asked = new AskedColumns(arms.name(), outcome);
    asked.refuse("--score", score);
    asked.refuse("--against", policy.against());
    DataTable all = file.read(columns(arms));
    int[] inArms = arms.rows(all);
    double[] outcomes = all.numbers(outcome);
    int[] used = Arrays.stream(inArms).filter(row -> !Double.isNaN(outcomes[row])).toArray();
    Result result = result(all.select(used), arms, all.rows() - used.length);
    output.print(LabText.of(result, RankRows.of(result)), () -> RankReport.of(result, score));
    return strict.exitCode(result.gates());
  }

  private List<String> columns(ArmColumn arms) {
    List<String> columns = new ArrayList<>(List.of(arms.name(), score, outcome));
    for (String optional : List.of(propensity, group, policy.against())) {
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
    RankAverageEffect.Data ranked = ranked(rows, treated, outcomes);
    RankingQuality quality = RankingQuality.of(ranked, treated, outcomes);
    boolean binary = Arrays.stream(outcomes).allMatch(y -> y == 0 || y == 1);
    Estimate difference = quality.gain().difference();
    String against = policy.against();
    double[] other = against.isEmpty() ? null : rows.numbers(against);
    EffectChecks checked =
        EffectChecks.NONE.ranking(quality.qiniEffect().estimate().low(CONFIDENCE));
    List<String> warnings = new ArrayList<>(checked.warnings());
    if (leftOut > 0) {
      warnings.add(
          0, "Left out " + leftOut + (leftOut == 1 ? " row" : " rows") + " without arm or outcome");
    }
    return new Result(
        treated.length,
        count(treated),
        difference.value(),
        difference.standardError(),
        RankingBlock.of(quality, binary),
        other == null ? null : ScoreComparison.of(ranked, against, other),
        PolicyRow.all(ranked, policy.plan(), other, CONFIDENCE),
        checked.list(),
        warnings);
  }

  private RankAverageEffect.Data ranked(CompleteRows rows, boolean[] treated, double[] outcomes) {
    double[] effects =
        propensity.isEmpty()
            ? DoublyRobustScores.ofTrial(outcomes, treated)
            : DoublyRobustScores.ofTrial(outcomes, treated, rows.probabilities(propensity));
    Clusters clusters = group.isEmpty() ? Clusters.ofRows(treated.length) : rows.clusters(group);
    return new RankAverageEffect.Data(rows.numbers(score), effects, clusters);
  }

  private static int count(boolean[] treated) {
    int count = 0;
    for (boolean isTreated : treated) {
      count += isTreated ? 1 : 0;
    }
    return count;
  }
}
