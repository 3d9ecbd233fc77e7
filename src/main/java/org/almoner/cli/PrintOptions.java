package org.almoner.cli;

import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command prints its rows, and the printing. */
public final class PrintOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  public void print(Rows rows) {
    format.print(command.commandLine().getOut(), rows);
  }

  public Format format() {
    return format;
  }

  public boolean isTable() {
    return format == Format.TABLE;
  }
}
