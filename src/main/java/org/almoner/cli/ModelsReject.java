package org.almoner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "reject",
    description = "Says no to a version that waits.",
    footer = {
      "",
      "Examples:",
      "  almoner models reject 2026-03-20-1f3a9c2e --by jane.doe --reason \"too old\""
    })
final class ModelsReject implements Callable<Integer> {
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
              changes.reject(version);
              return version + " is rejected";
            });
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
