package org.almoner.cli.options;

import java.io.PrintWriter;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import org.almoner.cli.output.TextTable;
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
    PrintWriter out = command.commandLine().getOut();
    if (isTable()) {
      out.println(TextTable.saying(rows));
      out.println(TextTable.count(rows));
    } else {
      format.print(out, rows);
    }
  }

  public Format format() {
    return format;
  }

  public boolean isTable() {
    return format == Format.TABLE;
  }
}
