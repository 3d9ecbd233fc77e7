package org.almoner.cli.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.engine.UsageException;
import org.almoner.engine.export.CatalogDialect;
import org.almoner.engine.export.LakeCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "catalog",
    description = {
      "Prints what registers every published table of the lake in another engine.",
      "Domains become its schemas. Statements of spark, athena and trino name a table's folder:"
          + " they are run once, and the engine sees each new version. Those of duckdb name the"
          + " files of the version that is there now: print and run them again after a run of the"
          + " pipeline. Trino refuses a table that is registered already; its catalogue is to be"
          + " named delta."
    },
    footer = {
      "",
      "Examples:",
      "  almoner catalog --dialect duckdb --out lake.sql   then: duckdb -init lake.sql",
      "  almoner catalog --dialect athena --lake s3a://bucket/lake"
    })
public final class CatalogCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Option(
      names = "--dialect",
      required = true,
      paramLabel = "ENGINE",
      description = "spark, athena, trino or duckdb.")
  private CatalogDialect dialect;

  @Option(names = "--out", paramLabel = "FILE", description = "A file in place of the output.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String script = new LakeCatalog(options.lake(), options.catalog().tables()).script(dialect);
    if (script.isEmpty()) {
      throw new UsageException("The lake has no table yet: " + options.lake().root());
    }
    if (out == null) {
      spec.commandLine().getOut().print(script);
      spec.commandLine().getOut().flush();
    } else {
      write(out, script);
    }
    return 0;
  }

  private static void write(Path file, String script) {
    try {
      Files.writeString(file, script, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("Cannot write " + file, e);
    }
  }
}
