package org.almoner.cli.lab.ate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.causal.AteResult;
import org.almoner.causal.effect.AteChecks;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.Estimator;
import org.almoner.causal.effect.StandardErrorKind;
import org.almoner.causal.study.Study;
import org.almoner.causal.study.Subgrouping;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.cli.lab.DataOptions;
import org.almoner.cli.lab.LabText;
import org.almoner.cli.lab.ModelOptions;
import org.almoner.cli.lab.OutputOptions;
import org.almoner.cli.lab.StrictOption;
import org.almoner.frame.DataFile;
import org.almoner.stats.weighting.Estimand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "ate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimates an average treatment effect, with balance, sensitivity and refuters.",
      "Gates (overlap, effective sample, largest weight, balance, placebo, negative",
      "controls) are always printed; with --strict a failed one gives exit code 20."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lab ate --data nhefs.csv --treatment qsmk --outcome wt82_71 \\",
      "      --covariates \"sex, age, age^2, C(education)\"",
      "  almoner lab ate --data mail.csv --treatment \"arm=Mail\" --control None \\",
      "      --outcome visit --covariates \"recency, C(channel)\" \\",
      "      --estimator aipw --format json",
      "  almoner lab ate --data f.csv --treatment t --outcome y --covariates x1:x9 \\",
      "      --subgroups \"insurance, age>=65\" --negative-control height \\",
      "      --truncate 1,99 --calibrate-propensity --strict"
    })
public final class LabAte implements Callable<Integer> {
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

  @Option(
      names = "--negative-control",
      description = "Outcomes that the treatment cannot have changed, separated by commas.")
  private String negativeControls = "";

  @Mixin private StrictOption strict;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    DataFile file = data.file();
    List<Subgrouping> subgroups = data.subgroups(file);
    List<String> controls = CompleteRows.split(negativeControls);
    AteOptions options =
        new AteOptions(
            estimand,
            estimator,
            standardError,
            confidence,
            new AteChecks(refutations, subgroups, controls),
            model.fitOptions());
    List<String> further = new ArrayList<>(controls);
    subgroups.forEach(subgrouping -> further.add(subgrouping.column()));
    Study study = Study.read(file, data.question(), further, options.fit().folds());
    AteResult result = AteResult.of(study, options);
    output.print(
        new LabText(result, () -> AteRows.of(result), () -> AteTable.of(result)),
        () -> AteReport.of(result));
    return strict.exitCode(result.gates());
  }
}
