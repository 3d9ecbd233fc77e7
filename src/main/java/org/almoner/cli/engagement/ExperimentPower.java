package org.almoner.cli.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.UsageException;
import org.almoner.stats.compare.Power;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "power",
    description = "How many patients an experiment needs, or what it can find with some.",
    footer = {
      "",
      "Two-sided test of two rates. Without --patients: the patients in both arms together",
      "that find the effect. With it: the power they have.",
      "",
      "Examples:",
      "  almoner experiment power --baseline 0.2 --effect 0.05 --control-share 0.2",
      "  almoner experiment power --patients 3000 --format json"
    })
final class ExperimentPower implements Callable<Integer> {
  @Option(names = "--baseline", description = "Rate of control (${DEFAULT-VALUE}).")
  private double baseline = 0.20;

  @Option(names = "--effect", description = "Improvement to find, absolute (${DEFAULT-VALUE}).")
  private double effect = 0.05;

  @Option(names = "--control-share", description = "Share of control (${DEFAULT-VALUE}).")
  private double controlShare = 0.2;

  @Option(names = "--alpha", description = "Two-sided level (${DEFAULT-VALUE}).")
  private double alpha = 0.05;

  @Option(names = "--power", description = "Wanted power (${DEFAULT-VALUE}).")
  private double power = 0.8;

  @Option(names = "--patients", paramLabel = "N", description = "Patients that there are.")
  private @Nullable Long patients;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    try {
      output.print(rows());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  private Rows rows() {
    Power test = new Power(alpha, 1 - controlShare);
    double treated = baseline - effect;
    List<List<Object>> rows = new ArrayList<>();
    if (patients == null) {
      double needed = Math.ceil(test.rowsForProportions(baseline, treated, power));
      rows.add(List.of("patients_needed", needed));
      rows.add(List.of("control_patients", Math.ceil(needed * controlShare)));
      rows.add(List.of("power", test.ofProportions(baseline, treated, needed)));
    } else {
      rows.add(List.of("patients", (double) patients));
      rows.add(List.of("power", test.ofProportions(baseline, treated, patients)));
    }
    rows.add(List.of("baseline_rate", baseline));
    rows.add(List.of("effect", effect));
    rows.add(List.of("alpha", alpha));
    return new Rows(List.of("figure", "value"), rows);
  }
}
