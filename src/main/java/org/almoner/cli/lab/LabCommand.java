package org.almoner.cli.lab;

import picocli.CommandLine.Command;

/** The parent of the laboratory's commands. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = "The causal engine on any CSV or Parquet file, without a lake.",
    footer = {
      "",
      "Examples:",
      "  almoner lab ate --data f.csv --treatment t --outcome y --covariates age",
      "  almoner lab rank --data f.csv --score s --treatment t --outcome y",
      "  almoner lab experiment --help"
    },
    subcommands = {
      LabAte.class,
      LabUplift.class,
      LabRank.class,
      LabExperiment.class,
      LabAdherence.class,
      LabTruth.class
    })
public final class LabCommand {}
