package org.almoner.cli.lab.experiment;

import java.util.Locale;
import org.almoner.experiment.ExperimentPlan;
import org.almoner.experiment.Goal;
import org.almoner.frame.InputException;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.MultipleTesting;
import org.almoner.stats.sequential.SpendingFunction;
import picocli.CommandLine.Option;

/** The options that say what was planned before the experiment. */
final class PlanOptions {
  @Option(
      names = "--goal",
      description = "increase or decrease of the outcome (default: ${DEFAULT-VALUE}).")
  private Goal goal = Goal.INCREASE;

  @Option(
      names = "--share",
      description = "Planned share of treated rows (default: ${DEFAULT-VALUE}).")
  private double share = 0.5;

  @Option(
      names = "--alpha",
      description = "Two-sided level, all looks together (default: ${DEFAULT-VALUE}).")
  private double alpha = 0.05;

  @Option(
      names = "--success",
      description = "Smallest improvement that is a success (default: ${DEFAULT-VALUE}).")
  private double success = 0.05;

  @Option(
      names = "--iterate",
      description = "Smallest improvement worth another try (default: ${DEFAULT-VALUE}).")
  private double iterate = 0.02;

  @Option(
      names = "--information",
      description = "Share of the planned rows or events that are in (default: ${DEFAULT-VALUE}).")
  private double information = 1;

  @Option(
      names = "--earlier-looks",
      split = ",",
      description = "Shares at the looks already taken, such as 0.25,0.5.")
  private double[] earlier = {};

  @Option(
      names = "--spending",
      description = {
        "How the level is spent over looks: obrien-fleming, pocock, kim-demets:RHO or",
        "hwang-shih-decani:GAMMA (default: ${DEFAULT-VALUE})."
      })
  private String spending = "obrien-fleming";

  @Option(
      names = "--adjust",
      description = "For many subgroups: holm, hochberg or benjamini_hochberg (default: holm).")
  private MultipleTesting adjustment = MultipleTesting.HOLM;

  @Option(names = "--replicates", description = "Bootstrap samples (default: ${DEFAULT-VALUE}).")
  private int replicates = 2000;

  @Option(names = "--seed", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  ExperimentPlan plan() {
    return new ExperimentPlan(
        goal,
        share,
        alpha,
        new ExperimentPlan.Effects(success, iterate),
        new ExperimentPlan.Looks(earlier, information, spendingFunction()),
        adjustment,
        new BootstrapDistribution.Plan(replicates, seed));
  }

  long seed() {
    return seed;
  }

  private SpendingFunction spendingFunction() {
    String[] parts = spending.toLowerCase(Locale.ROOT).replace('_', '-').split(":", 2);
    return switch (parts[0]) {
      case "obrien-fleming" -> SpendingFunction.obrienFleming();
      case "pocock" -> SpendingFunction.pocock();
      case "kim-demets" -> SpendingFunction.kimDeMets(parameter(parts));
      case "hwang-shih-decani" -> SpendingFunction.hwangShihDeCani(parameter(parts));
      default ->
          throw new InputException(
              "--spending "
                  + spending
                  + ": there is obrien-fleming, pocock, kim-demets:RHO, hwang-shih-decani:GAMMA");
    };
  }

  private double parameter(String[] parts) {
    try {
      return Double.parseDouble(parts.length > 1 ? parts[1] : "");
    } catch (NumberFormatException e) {
      throw new InputException(
          "--spending " + spending + " needs a number, as in " + parts[0] + ":2", e);
    }
  }
}
