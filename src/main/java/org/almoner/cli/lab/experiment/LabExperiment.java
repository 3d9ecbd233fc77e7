package org.almoner.cli.lab.experiment;

import java.util.List;
import org.almoner.cli.lab.LabText;
import org.almoner.cli.lab.OutputOptions;
import org.almoner.experiment.ExperimentReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a randomised experiment: sample ratio, effect by several methods, subgroups, and the",
      "verdict: success, iterate, stop, keep running or unhealthy, with reasons."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lab experiment --data trial.csv --arm arm --control standard \\",
      "      --outcome stayed --strata risk_quintile --share 0.8",
      "  almoner lab experiment --data trial.csv --arm arm --control standard \\",
      "      --outcome dropped --goal decrease --time days --event dropped \\",
      "      --covariate calls_before --subgroups region,insurance \\",
      "      --information 0.5 --format json"
    })
public final class LabExperiment implements Runnable {
  @Mixin private ExperimentColumns columns;
  @Mixin private PlanOptions plan;

  @Mixin private OutputOptions output;

  @Override
  public void run() {
    ExperimentColumns.Read read = columns.read();
    long treated = 0;
    for (boolean isTreated : read.arms()) {
      treated += isTreated ? 1 : 0;
    }
    ExperimentReading.Assigned assigned =
        new ExperimentReading.Assigned(treated, read.arms().length - treated);
    ExperimentReading reading = ExperimentReading.of(read.observed(), plan.plan(), assigned);
    int without = read.arms().length - read.observed().outcome().length;
    List<String> warnings =
        without == 0
            ? List.of()
            : List.of(
                (without == 1 ? "1 row" : without + " rows")
                    + " without an outcome: in the sample ratio only");
    ExperimentResult result = ExperimentResult.of(reading, plan.seed(), warnings);
    output.print(
        new LabText(result, result::rows, result::table),
        () -> ExperimentReport.of(result, read.observed()));
  }
}
