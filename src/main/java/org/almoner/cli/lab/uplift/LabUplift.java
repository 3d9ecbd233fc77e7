package org.almoner.cli.lab.uplift;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.causal.PredictionFile;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.nuisance.OutcomeWeighting;
import org.almoner.causal.study.Study;
import org.almoner.causal.study.Subgrouping;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.TimeSplit;
import org.almoner.causal.uplift.UpliftChecks;
import org.almoner.causal.uplift.UpliftOptions;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.cli.lab.DataOptions;
import org.almoner.cli.lab.LabText;
import org.almoner.cli.lab.ModelOptions;
import org.almoner.cli.lab.OutputOptions;
import org.almoner.cli.lab.PolicyOptions;
import org.almoner.cli.lab.StrictOption;
import org.almoner.frame.DataFile;
import org.almoner.frame.InputException;
import org.almoner.stats.weighting.Estimand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "uplift",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns whom a treatment changes, out of fold, and how well that ranks.",
      "Gates (overlap, effective sample, largest weight, lower limit of QINI) are",
      "always printed; with --strict a failed one gives exit code 20."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lab uplift --data mail.csv --treatment mailed --outcome visit \\",
      "      --covariates \"recency, C(channel)\" --predictions scores.parquet",
      "  almoner lab uplift --data ihdp.csv --no-header --treatment c1 --outcome c2 \\",
      "      --covariates c6:c30 --truth c4,c5 --base boosting --format json",
      "  almoner lab uplift --data contacts.csv --treatment contacted \\",
      "      --outcome stayed --covariates x1:x9 --time decided_on \\",
      "      --train-until 2025-06-30 --against risk --cost 0.01 --report uplift.html"
    })
public final class LabUplift implements Callable<Integer> {
  @Mixin private DataOptions data;
  @Mixin private ModelOptions model;

  @Option(names = "--learner", description = "t, s, x, dr or r (default: ${DEFAULT-VALUE}).")
  private Learner learner = Learner.T;

  @Option(
      names = "--outcome-weights",
      description = "Of the t learner: iptw, none, or auto, which is iptw unless --folds is 1.")
  private OutcomeWeighting weighting = OutcomeWeighting.AUTO;

  @Option(names = "--confidence", description = "Of intervals (default: ${DEFAULT-VALUE}).")
  private double confidence = 0.95;

  @Option(
      names = "--truth",
      description = "Two columns: the true outcome without and with treatment, as in mu0,mu1.")
  private String truth = "";

  @ArgGroup(exclusive = false)
  private @Nullable Period period;

  @Mixin private PolicyOptions policy;

  @Option(
      names = "--predictions",
      description = "Writes row, e, mu0, mu1, tau, fold to this .parquet or .csv file.")
  private @Nullable Path predictions;

  @Mixin private StrictOption strict;
  @Mixin private OutputOptions output;

  private static final class Period {
    @Option(names = "--time", required = true, description = "Column with the time of each row.")
    private String time;

    @Option(
        names = "--train-until",
        required = true,
        description = "Learns from rows up to this time and judges those after it.")
    private String until;
  }

  @Override
  public Integer call() {
    UpliftOptions options = new UpliftOptions(learner, weighting, model.fitOptions(), confidence);
    DataFile file = data.file();
    List<Subgrouping> subgroups = data.subgroups(file);
    Study all = Study.read(file, data.question(), further(subgroups), options.fit().folds());
    TimeSplit split = period == null ? null : TimeSplit.of(all, period.time, period.until);
    Study study = split == null ? all : split.tested(all);
    UpliftScores scores =
        split == null ? UpliftScores.of(all, options) : split.scores(all, options);
    UpliftChecks checks =
        new UpliftChecks(truths(), subgroups, policy.plan(), policy.against(), split);
    UpliftResult result = UpliftResult.of(study, scores, options, checks);
    if (predictions != null) {
      PredictionFile.write(predictions, study, scores);
    }
    output.print(
        new LabText(result, () -> UpliftRows.of(result), () -> UpliftTable.of(result)),
        () -> UpliftReport.of(result, balance(study, scores, options)));
    return strict.exitCode(result.gates());
  }

  private static List<BalanceRow> balance(Study study, UpliftScores scores, UpliftOptions options) {
    double[] weights =
        options
            .fit()
            .weighting()
            .weights(Estimand.ATE, scores.nuisance().propensity(), study.treated());
    return BalanceRow.all(study, weights, new Workers(options.fit().threads()));
  }

  private List<String> further(List<Subgrouping> subgroups) {
    List<String> columns = new ArrayList<>(truths());
    subgroups.forEach(subgrouping -> columns.add(subgrouping.column()));
    if (!policy.against().isEmpty()) {
      columns.add(policy.against());
    }
    if (period != null) {
      columns.add(period.time);
    }
    return columns;
  }

  private List<String> truths() {
    List<String> columns = CompleteRows.split(truth);
    if (columns.size() != 2 && !columns.isEmpty()) {
      throw new InputException("--truth needs two columns, as in mu0,mu1");
    }
    return columns;
  }
}
