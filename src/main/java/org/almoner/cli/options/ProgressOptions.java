package org.almoner.cli.options;

import org.almoner.engine.run.RunListener;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a long command shows how far it is. */
public final class ProgressOptions {

  @Option(names = "--no-progress", description = "Plain lines instead of a moving one.")
  private boolean plain;

  /** Shows each job and the summary. */
  public RunListener listener(CommandSpec spec, LakeOptions options) {
    return printer(spec, !options.quiet(), terminal());
  }

  /** Whether lines may move. */
  public boolean terminal() {
    // The launcher knows whether standard error is a terminal; Java does not.
    return Boolean.getBoolean("almoner.terminal") && !plain && System.getenv("NO_COLOR") == null;
  }

  /** Shows what went wrong, and nothing else. */
  public RunListener problems(CommandSpec spec) {
    return printer(spec, false, false);
  }

  private static RunListener printer(CommandSpec spec, boolean talking, boolean terminal) {
    return new RunPrinter(
        spec.commandLine().getOut(), spec.commandLine().getErr(), talking, terminal);
  }
}
