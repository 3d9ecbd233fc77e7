package org.almoner.cli.models;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "anchor",
    description = "Lets models.anchor remember a history that it knows nothing of yet.",
    footer = {
      "",
      "Where models.anchor is set later than the first model is trained, this takes the history",
      "as it is. One that it remembers already is checked.",
      "",
      "Examples:",
      "  almoner models anchor --conf /etc/almoner.yaml"
    })
final class ModelsAnchor implements Callable<Integer> {
  @Mixin private ModelOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    long steps = options.remember();
    spec.commandLine().getOut().printf("models.anchor remembers %d steps%n", steps);
    return 0;
  }
}
