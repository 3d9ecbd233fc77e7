package org.almoner.cli.engagement;

import picocli.CommandLine.Command;

@Command(
    name = "experiment",
    description = "Designs and analyses A/B tests of lists and contacts.",
    footer = {
      "",
      "Examples:",
      "  almoner experiment power --baseline 0.2 --effect 0.05 --control-share 0.2",
      "  almoner experiment assign --experiment trial-2 --data patients.csv --unit id",
      "  almoner experiment analyze --date 2026-03-20"
    },
    subcommands = {ExperimentPower.class, ExperimentAssign.class, ExperimentAnalyze.class})
public final class ExperimentCommand {}
