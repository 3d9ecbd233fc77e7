package org.almoner.cli;

import org.almoner.engine.run.RunListener;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a long command shows how far it is. */
final class ProgressOptions {

  @Option(names = "--no-progress", description = "Plain lines instead of a moving one.")
  private boolean plain;

  /** Shows each job and the summary. */
  RunListener listener(CommandSpec spec, LakeOptions options) {
    return printer(spec, !options.quiet(), terminal());
  }

  /** Whether lines may move. */
  boolean terminal() {
    // The launcher knows whether standard error is a terminal; Java does not.
    return Boolean.getBoolean("almoner.terminal") && !plain && System.getenv("NO_COLOR") == null;
  }

  /** Shows what went wrong, and nothing else. */
  RunListener problems(CommandSpec spec) {
    return printer(spec, false, false);
  }

  private static RunListener printer(CommandSpec spec, boolean talking, boolean terminal) {
    return new RunPrinter(
        spec.commandLine().getOut(), spec.commandLine().getErr(), talking, terminal);
  }
}
