package org.almoner.cli.lab;

import org.almoner.causal.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

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
public final class LabCommand {
  private static final int USAGE = 2;

  /** The command line, which answers input that cannot be used with a message and exit code 2. */
  public static CommandLine commandLine() {
    return new CommandLine(new LabCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(LabCommand::explain);
  }

  /** Prints what the user can mend; anything else is passed on. */
  public static int explain(Exception problem, CommandLine command, ParseResult parsed)
      throws Exception {
    if (problem instanceof InputException || problem instanceof IllegalArgumentException) {
      command.getErr().println(command.getColorScheme().errorText(problem.getMessage()));
      command.getErr().flush();
      return USAGE;
    }
    throw problem;
  }
}
