package org.almoner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "retire",
    description = "Takes a version out of service for good.",
    footer = {
      "",
      "Examples:",
      "  almoner models retire 2026-03-20-1f3a9c2e --by jane.doe --reason \"recall\""
    })
final class ModelsRetire implements Callable<Integer> {
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
              changes.retire(version);
              return version + " is retired";
            });
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
