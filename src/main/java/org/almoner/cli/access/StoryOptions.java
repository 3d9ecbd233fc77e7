package org.almoner.cli.access;

import java.nio.file.Path;
import java.util.List;
import org.almoner.access.summary.Door;
import org.almoner.access.summary.Summary;
import org.almoner.cli.output.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** For whom summaries are told and where, and the telling. */
final class StoryOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--for",
      paramLabel = "READER",
      description = {
        "Whose order of blocks: commercial_strategy, programme_managers, analysts or",
        "patient_services (${DEFAULT-VALUE})."
      })
  private Door door = Door.PROGRAMME_MANAGERS;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also writes the summaries as an offline HTML page.")
  private @Nullable Path html;

  void tell(List<Summary> summaries, Format format) {
    if (html != null) {
      SummaryPage.write(html, summaries, door);
    }
    new SummaryPrinter(door, format, command.commandLine().getOut()).print(summaries);
  }
}
