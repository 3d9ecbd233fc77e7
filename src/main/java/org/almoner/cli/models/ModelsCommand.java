package org.almoner.cli.models;

import picocli.CommandLine.Command;

@Command(
    name = "models",
    description = "The model registry: what is trained, approved, in production.",
    footer = {
      "",
      "Examples:",
      "  almoner models list",
      "  almoner models show 2026-03-20-1f3a9c2e",
      "  almoner models approve 2026-03-20-1f3a9c2e --by jane.doe --reason \"gates hold\"",
      "  almoner models promote 2026-03-20-1f3a9c2e --by jane.doe",
      "  almoner models rollback --by jane.doe --reason \"complaints are up\""
    },
    subcommands = {
      ModelsList.class,
      ModelsShow.class,
      ModelsApprove.class,
      ModelsReject.class,
      ModelsPromote.class,
      ModelsRollback.class,
      ModelsRetire.class,
      ModelsAnchor.class
    })
public final class ModelsCommand {}
