package org.almoner.cli.lake;

import picocli.CommandLine.Command;

@Command(
    name = "lake",
    description = "Care of the tables in the lake.",
    footer = {
      "",
      "Examples:",
      "  almoner lake history casework.stg_patients   what changed it, when",
      "  almoner lake check                           files lost or changed",
      "  almoner lake vacuum                          what would go; --yes removes it",
      "  almoner lake compact casework.raw_patients   puts small files together",
      "  almoner lake restore casework.stg_patients --to-date 2026-03-20",
      "  almoner lake rebuild casework.stg_patients   makes it anew from its inputs",
      "  almoner lake files casework.stg_patients     the live files, for DuckDB"
    },
    subcommands = {
      LakeHistory.class,
      LakeCheck.class,
      LakeVacuum.class,
      LakeCompact.class,
      LakeRestore.class,
      LakeRebuild.class,
      LakeFiles.class
    })
public final class LakeCommand {}
