package org.almoner.cli.run;

import picocli.CommandLine.Command;

@Command(
    name = "landing",
    description = "What is delivered, and what the lake remembers of it.",
    footer = {
      "",
      "Examples:",
      "  almoner landing template casework --out data/landing",
      "  almoner landing forget casework/patients.csv",
      "  almoner landing forget casework.raw_patients"
    },
    subcommands = {LandingForget.class, LandingTemplate.class})
public final class LandingCommand {}
