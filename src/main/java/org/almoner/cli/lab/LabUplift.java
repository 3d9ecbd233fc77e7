package org.almoner.cli.lab;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.almoner.causal.BalanceRow;
import org.almoner.causal.InputException;
import org.almoner.causal.Learner;
import org.almoner.causal.OutcomeWeighting;
import org.almoner.causal.PredictionFile;
import org.almoner.causal.Study;
import org.almoner.causal.UpliftOptions;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.UpliftScores;
import org.almoner.causal.Workers;
import org.almoner.stats.Estimand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "uplift",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Learns whom a treatment changes, out of fold, and how well that ranks.",
    footer = {
      "",
      "Examples:",
      "  almoner lab uplift --data mail.csv --treatment mailed --outcome visit \\",
      "      --covariates \"recency, C(channel)\" --predictions scores.parquet",
      "  almoner lab uplift --data ihdp.csv --no-header --treatment c1 --outcome c2 \\",
      "      --covariates c6:c30 --truth c4,c5 --base boosting --format json"
    })
final class LabUplift implements Runnable {
  @Spec private CommandSpec spec;
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

  @Option(
      names = "--predictions",
      description = "Writes row, e, mu0, mu1, tau, fold to this .parquet or .csv file.")
  private @Nullable Path predictions;

  @Option(names = "--format", description = "table or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(names = "--report", description = "Writes an offline HTML report to this file.")
  private @Nullable Path report;

  @Override
  public void run() {
    UpliftOptions options = new UpliftOptions(learner, weighting, model.fitOptions(), confidence);
    List<String> truths = truths();
    Study study = Study.read(data.file(), data.question(), truths);
    UpliftScores scores = UpliftScores.of(study, options);
    UpliftResult result = UpliftResult.of(study, scores, options, truths);
    if (predictions != null) {
      PredictionFile.write(predictions, study, scores);
    }
    if (report != null) {
      ReportFile.write(report, UpliftReport.of(result, balance(study, scores, options)));
    }
    String text = format == OutputFormat.JSON ? JsonOutput.of(result) : UpliftTable.of(result);
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  private static List<BalanceRow> balance(Study study, UpliftScores scores, UpliftOptions options) {
    double[] weights = Estimand.ATE.weights(scores.nuisance().propensity(), study.treated());
    return BalanceRow.all(study, weights, new Workers(options.fit().threads()));
  }

  private List<String> truths() {
    if (truth.isEmpty()) {
      return List.of();
    }
    List<String> columns = Arrays.stream(truth.split(",")).map(String::strip).toList();
    if (columns.size() != 2) {
      throw new InputException("--truth needs two columns, as in mu0,mu1");
    }
    return columns;
  }
}
