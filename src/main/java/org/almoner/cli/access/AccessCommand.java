package org.almoner.cli.access;

import picocli.CommandLine.Command;

@Command(
    name = "access",
    description = "What a formulary position does to a patient's path to therapy.",
    footer = {
      "",
      "Results are modeled indices, never observed outcomes or revenue. All constants stand in",
      "conf/assumptions.yaml, what may be compared in conf/scenarios.yaml.",
      "",
      "Examples:",
      "  almoner access presets",
      "  almoner access presets open-access",
      "  almoner access evaluate landing/access --request R1",
      "  almoner access why landing/access --request R1"
    },
    subcommands = {
      AccessEvaluate.class,
      AccessCompare.class,
      AccessWhy.class,
      AccessSensitivity.class,
      AccessPresets.class
    })
public final class AccessCommand {}
