package org.almoner.cli;

import java.util.Objects;
import org.almoner.cli.access.AccessCommand;
import org.almoner.cli.catalogue.CatalogCommand;
import org.almoner.cli.catalogue.DocsCommand;
import org.almoner.cli.catalogue.JobsCommand;
import org.almoner.cli.catalogue.LineageCommand;
import org.almoner.cli.catalogue.TablesCommand;
import org.almoner.cli.claims.ClaimsCommand;
import org.almoner.cli.engagement.ExperimentCommand;
import org.almoner.cli.engagement.ExplainCommand;
import org.almoner.cli.lake.LakeCommand;
import org.almoner.cli.models.ModelsCommand;
import org.almoner.cli.options.Failures;
import org.almoner.cli.query.ExportCommand;
import org.almoner.cli.query.SqlCommand;
import org.almoner.cli.run.BackfillCommand;
import org.almoner.cli.run.LandingCommand;
import org.almoner.cli.run.RunCommand;
import org.almoner.cli.run.RunsCommand;
import org.almoner.cli.world.DemoCommand;
import org.almoner.cli.world.GenerateCommand;
import org.almoner.domain.Domains;
import org.apache.hadoop.fs.FSError;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The root command. */
@Command(
    name = "almoner",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    description = "One JAR that a patient-support organisation runs every night.",
    footer = {
      "",
      "Start here:",
      "  almoner demo                       nights on generated data, in a few minutes",
      "  almoner run casework --landing DIR --date 2026-03-20",
      "  almoner sql \"select * from mart_ops_kpis\"",
      "",
      "Exit codes: 0 ok, 1 internal error, 2 usage or configuration, 10 quality gate",
      "failed or data refused, 12 lake in use or its lock lost, 13 input missing, 14",
      "deadline missed, 15 disk, memory, permission or a query's limit, 20 model",
      "rejected by a gate, 30 backfill partly failed, 130 and 143 stopped by a signal."
    },
    subcommands = {
      DemoCommand.class,
      GenerateCommand.class,
      RunCommand.class,
      BackfillCommand.class,
      RunsCommand.class,
      LandingCommand.class,
      SqlCommand.class,
      ExperimentCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      JobsCommand.class,
      TablesCommand.class,
      LineageCommand.class,
      DocsCommand.class,
      CatalogCommand.class,
      ModelsCommand.class,
      LakeCommand.class,
      AccessCommand.class,
      ClaimsCommand.class,
      LabCommand.class,
      DoctorCommand.class,
      GenerateCompletion.class
    })
public final class AlmonerCommand {

  /** The command line over all jobs and tables of the domains. */
  public static CommandLine commandLine(Domains domains) {
    CommandLine line = new CommandLine(new AlmonerCommand(), factory(domains));
    CommandLine completion =
        Objects.requireNonNull(line.getSubcommands().get("generate-completion"), "declared above");
    completion.getCommandSpec().usageMessage().hidden(true);
    return line.setExpandAtFiles(false) // an argument is text, never the name of a file of text
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(AlmonerCommand::execute)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(Failures::usage);
  }

  /** Want of memory, or of room on a local disk, is told as any other failure is. */
  private static int execute(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutOfMemoryError | FSError e) {
      throw new CommandLine.ExecutionException(
          parsed.commandSpec().commandLine(), "out of memory", new IllegalStateException(e));
    }
  }

  /** Gives commands that want the domains the domains. */
  private static IFactory factory(Domains domains) {
    IFactory plain = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        try {
          var constructor = type.getDeclaredConstructor(Domains.class);
          constructor.setAccessible(true);
          return constructor.newInstance(domains);
        } catch (NoSuchMethodException e) {
          return plain.create(type);
        }
      }
    };
  }
}
