package org.almoner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "promote",
    description = "Lets an approved version serve; the one before goes to the archive.",
    footer = {"", "Examples:", "  almoner models promote 2026-03-20-1f3a9c2e --by jane.doe"})
final class ModelsPromote implements Callable<Integer> {
  @Mixin private ModelOptions options;
  @Mixin private ModelOptions.Actor actor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "As almoner models list names it.")
  private String version;

  @Override
  public Integer call() {
    String said =
        options.change(
            actor,
            changes -> {
              changes.promote(version);
              return version + " serves from the next night on";
            });
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
