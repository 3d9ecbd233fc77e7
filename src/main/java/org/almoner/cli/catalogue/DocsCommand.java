package org.almoner.cli.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.almoner.domain.Domains;
import org.almoner.engine.TableDocs;
import org.almoner.engine.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "docs",
    description = "Writes the data dictionary: every table, column, rule and gate, with lineage.",
    footer = {"", "Examples:", "  almoner docs --out docs"})
public final class DocsCommand implements Callable<Integer> {
  private final Domains domains;

  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder.")
  private Path out;

  DocsCommand(Domains domains) {
    this.domains = domains;
  }

  @Override
  public Integer call() {
    Path page = out.resolve("tables.md");
    try {
      Files.createDirectories(out);
      Files.writeString(page, TableDocs.render(domains.catalog()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("Cannot write " + page, e);
    }
    spec.commandLine().getOut().println("Wrote " + page);
    return 0;
  }
}
