package org.almoner.cli.lab;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.almoner.cli.output.Format;
import org.almoner.report.HtmlPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how a result is printed, and the printing. */
public final class OutputOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--format", description = "table, json or csv (default: table).")
  private Format format = Format.TABLE;

  @Option(names = "--report", description = "Writes an offline HTML report to this file.")
  private @Nullable Path report;

  /** Prints a result, and writes its report where one is asked for. */
  public void print(LabText text, Supplier<HtmlPage> page) {
    if (report != null) {
      ReportFile.write(report, page.get());
    }
    text.print(format, command.commandLine().getOut());
  }
}
