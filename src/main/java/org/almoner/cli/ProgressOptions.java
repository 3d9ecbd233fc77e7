package org.almoner.cli;

import org.almoner.engine.run.RunListener;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a long command shows how far it is. */
final class ProgressOptions {

  @Option(names = "--no-progress", description = "Plain lines instead of a moving one.")
  private boolean plain;

  RunListener listener(CommandSpec spec, LakeOptions options) {
    boolean terminal = System.console() != null && !plain && System.getenv("NO_COLOR") == null;
    return options.quiet()
        ? new RunPrinter(spec.commandLine().getOut(), spec.commandLine().getErr(), false, false)
        : new RunPrinter(spec.commandLine().getOut(), spec.commandLine().getErr(), true, terminal);
  }
}
