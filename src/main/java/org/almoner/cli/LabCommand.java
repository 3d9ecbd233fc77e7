package org.almoner.cli;

import org.almoner.cli.lab.adherence.LabAdherence;
import org.almoner.cli.lab.ate.LabAte;
import org.almoner.cli.lab.experiment.LabExperiment;
import org.almoner.cli.lab.rank.LabRank;
import org.almoner.cli.lab.truth.LabTruth;
import org.almoner.cli.lab.uplift.LabUplift;
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
