package org.almoner.cli.lab;

import java.util.Arrays;
import org.almoner.causal.uplift.PolicyPlan;
import picocli.CommandLine.Option;

/** The options that say whom a ranking is compared with and what a contact costs. */
public final class PolicyOptions {
  @Option(
      names = "--against",
      description = "Another score, such as risk: a paired test, and policies by it.")
  private String against = "";

  @Option(
      names = "--top",
      split = ",",
      paramLabel = "SHARE",
      description = "Shares of rows to treat, for policy values (default: 0.1,0.2,0.3,0.5).")
  private double[] top = {};

  @Option(
      names = "--cost",
      description = "Of one contact, in the outcome's unit (default: ${DEFAULT-VALUE}).")
  private double cost;

  public String against() {
    return against;
  }

  public PolicyPlan plan() {
    return new PolicyPlan(
        top.length == 0 ? PolicyPlan.STANDARD.shares() : Arrays.stream(top).boxed().toList(), cost);
  }
}
