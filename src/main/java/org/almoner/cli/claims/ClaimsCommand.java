package org.almoner.cli.claims;

import picocli.CommandLine.Command;

@Command(
    name = "claims",
    description = "What was billed, what was decided, and what to do about it.",
    footer = {"", "Examples:", "  almoner claims show 12345", "  almoner claims show --help"},
    subcommands = {ClaimsShow.class})
public final class ClaimsCommand {}
