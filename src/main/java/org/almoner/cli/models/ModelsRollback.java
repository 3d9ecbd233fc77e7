package org.almoner.cli.models;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rollback",
    description = "Brings back the version that served before.",
    footer = {
      "",
      "Examples:",
      "  almoner models rollback --by jane.doe --reason \"complaints are up\""
    })
final class ModelsRollback implements Callable<Integer> {
  @Mixin private ModelOptions options;
  @Mixin private ModelOptions.Actor actor;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String said =
        options.change(
            actor,
            changes -> {
              String version = changes.rollback();
              return version + " serves again";
            });
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
