package org.almoner.cli.models;

import java.util.concurrent.Callable;
import org.almoner.governance.ModelChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "promote",
    description = "Lets an approved version serve; the one before goes to the archive.",
    footer = {"", "Examples:", "  almoner models promote 2026-03-20-1f3a9c2e --by jane.doe"})
final class ModelsPromote implements Callable<Integer> {
  @Mixin private VersionChange change;

  @Override
  public Integer call() {
    return change.make(ModelChanges::promote, "serves from the next night on");
  }
}
