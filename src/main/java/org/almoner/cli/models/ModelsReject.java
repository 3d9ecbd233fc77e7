package org.almoner.cli.models;

import java.util.concurrent.Callable;
import org.almoner.governance.ModelChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reject",
    description = "Says no to a version that waits.",
    footer = {
      "",
      "Examples:",
      "  almoner models reject 2026-03-20-1f3a9c2e --by jane.doe --reason \"too old\""
    })
final class ModelsReject implements Callable<Integer> {
  @Mixin private VersionChange change;

  @Override
  public Integer call() {
    return change.make(ModelChanges::reject, "is rejected");
  }
}
