package org.almoner.cli.claims;

import picocli.CommandLine.Command;

@Command(
    name = "claims",
    description = "What was billed, what was decided, and what to do about it.",
    footer = {
      "",
      "Examples:",
      "  almoner claims show 12345",
      "  almoner claims validate claims.837",
      "  almoner claims acknowledge claims.837 --to 999"
    },
    subcommands = {ClaimsShow.class, ClaimsValidate.class, ClaimsAcknowledge.class})
public final class ClaimsCommand {}
