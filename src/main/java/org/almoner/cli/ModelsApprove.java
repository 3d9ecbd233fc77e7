package org.almoner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "approve",
    description = "Lets a version be promoted; not by who trained it.",
    footer = {
      "",
      "Examples:",
      "  almoner models approve 2026-03-20-1f3a9c2e --by jane.doe \\",
      "      --reason \"read the report, gates hold\""
    })
final class ModelsApprove implements Callable<Integer> {
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
              changes.approve(version);
              return version + " is approved; promote it to let it serve";
            });
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
