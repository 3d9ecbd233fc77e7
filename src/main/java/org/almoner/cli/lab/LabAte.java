package org.almoner.cli.lab;

import java.nio.file.Path;
import java.util.List;
import org.almoner.causal.AteOptions;
import org.almoner.causal.AteResult;
import org.almoner.causal.Estimator;
import org.almoner.causal.StandardErrorKind;
import org.almoner.causal.Study;
import org.almoner.stats.Estimand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Estimates an average treatment effect, with balance, sensitivity and refuters.",
    footer = {
      "",
      "Examples:",
      "  almoner lab ate --data nhefs.csv --treatment qsmk --outcome wt82_71 \\",
      "      --covariates \"sex, age, age^2, C(education)\"",
      "  almoner lab ate --data mail.csv --treatment \"arm=Mail\" --control None \\",
      "      --outcome visit --covariates \"recency, C(channel)\" \\",
      "      --estimator aipw --format json"
    })
final class LabAte implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private ModelOptions model;

  @Option(
      names = "--estimand",
      description = "ate, att, atc, ato or atm (default: ${DEFAULT-VALUE}).")
  private Estimand estimand = Estimand.ATE;

  @Option(names = "--estimator", description = "iptw, aipw or g (default: ${DEFAULT-VALUE}).")
  private Estimator estimator = Estimator.IPTW;

  @Option(
      names = "--se",
      description = "robust or m_estimation, for iptw (default: ${DEFAULT-VALUE}).")
  private StandardErrorKind standardError = StandardErrorKind.ROBUST;

  @Option(names = "--confidence", description = "Of intervals (default: ${DEFAULT-VALUE}).")
  private double confidence = 0.95;

  @Option(
      names = "--refutations",
      description = "Repetitions of each refuter; 0 for none (default: ${DEFAULT-VALUE}).")
  private int refutations = 20;

  @Option(names = "--format", description = "table or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(names = "--report", description = "Writes an offline HTML report to this file.")
  private @Nullable Path report;

  @Override
  public void run() {
    AteOptions options =
        new AteOptions(
            estimand, estimator, standardError, confidence, refutations, model.fitOptions());
    Study study = Study.read(data.file(), data.question(), List.of());
    AteResult result = AteResult.of(study, options);
    if (report != null) {
      ReportFile.write(report, AteReport.of(result));
    }
    String text = format == OutputFormat.JSON ? JsonOutput.of(result) : AteTable.of(result);
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }
}
