package org.almoner.cli.models;

import java.util.function.BiConsumer;
import org.almoner.governance.ModelChanges;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that change one version of a model have in common. */
final class VersionChange {
  @Mixin private ModelOptions options;
  @Mixin private ModelOptions.Actor actor;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "As almoner models list names it.")
  private String version;

  /**
   * Makes the change and prints what the version is now.
   *
   * @return the exit code
   */
  int make(BiConsumer<ModelChanges, String> change, String outcome) {
    String said =
        options.change(
            actor,
            changes -> {
              change.accept(changes, version);
              return version + " " + outcome;
            });
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
