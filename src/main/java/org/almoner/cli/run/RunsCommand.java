package org.almoner.cli.run;

import picocli.CommandLine.Command;

@Command(
    name = "runs",
    description = "What ran, what a run did, and how to take one back.",
    footer = {
      "",
      "Examples:",
      "  almoner runs list",
      "  almoner runs show casework-2026-03-20-0001",
      "  almoner runs void casework-2062-03-16-0001 --by jane.doe"
    },
    subcommands = {RunsList.class, RunsShow.class, RunsVoid.class})
public final class RunsCommand {}
