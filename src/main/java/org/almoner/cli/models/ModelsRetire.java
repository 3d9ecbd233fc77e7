package org.almoner.cli.models;

import java.util.concurrent.Callable;
import org.almoner.governance.ModelChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "retire",
    description = "Takes a version out of service for good.",
    footer = {
      "",
      "Examples:",
      "  almoner models retire 2026-03-20-1f3a9c2e --by jane.doe --reason \"recall\""
    })
final class ModelsRetire implements Callable<Integer> {
  @Mixin private VersionChange change;

  @Override
  public Integer call() {
    return change.make(ModelChanges::retire, "is retired");
  }
}
