package org.almoner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.almoner.cli.output.Format;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.OpenSession;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.query.ReadOnlySql;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sql",
    description = {
      "Answers queries over all tables by name; a prompt when none is given.",
      "Nothing can be changed: whatever is not a query is refused, and so are paths."
    },
    footer = {
      "",
      "The prompt remembers the queries of earlier sessions in ~/.almoner_queries.sql,",
      "without comments, quoted texts and long numbers, for these may name patients.",
      "",
      "Examples:",
      "  almoner sql \"select * from mart_ops_kpis\"",
      "  almoner sql \"select * from casework.mart_stale_cases\" --format csv > stale.csv",
      "  almoner sql --file weekly.sql --format json",
      "  echo \"select count(*) from stg_cases\" | almoner sql --format csv",
      "  almoner sql"
    })
final class SqlCommand implements Callable<Integer> {
  private final JobCatalog catalog;

  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One query.")
  private @Nullable String query;

  @Option(names = "--file", paramLabel = "FILE", description = "A file that holds the query.")
  private @Nullable Path file;

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  SqlCommand(JobCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() throws IOException {
    if (query != null && file != null) {
      throw new UsageException("Give a query or --file, not both");
    }
    String text = file == null ? query : text(file);
    if (text != null) {
      return answer(text);
    }
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) { // a pipe or a file
        return answer(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
      }
      return prompt(terminal);
    }
  }

  private int answer(String text) {
    if (text.isBlank()) {
      throw new UsageException("Give a query, --file, or a terminal to type in");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (OpenSession session = options.session()) {
      ReadOnlySql sql = new ReadOnlySql(session.spark(), options.lake(), catalog);
      format.print(out, sql.answer(text, SparkRows::of));
      out.flush();
      return 0;
    }
  }

  private int prompt(Terminal terminal) {
    try (OpenSession session = options.session()) {
      Lake lake = options.lake();
      ReadOnlySql sql = new ReadOnlySql(session.spark(), lake, catalog);
      new SqlPrompt(sql, catalog, lake, format).run(terminal, spec.commandLine().getOut());
      return 0;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("Cannot read " + file, e);
    }
  }
}
