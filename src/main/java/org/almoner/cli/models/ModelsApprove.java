package org.almoner.cli.models;

import java.util.concurrent.Callable;
import org.almoner.governance.ModelChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private VersionChange change;

  @Override
  public Integer call() {
    return change.make(ModelChanges::approve, "is approved; promote it to let it serve");
  }
}
