package org.almoner.cli;

import picocli.CommandLine.Command;

@Command(
    name = "lake",
    description = "Care of the tables in the lake.",
    footer = {
      "",
      "Examples:",
      "  almoner lake check                      every table: its files, and their rows",
      "  almoner lake check stg_patients         one table"
    },
    subcommands = {LakeCheck.class})
final class LakeCommand {}
