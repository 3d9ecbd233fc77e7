package org.almoner.cli.query;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.almoner.cli.options.AnswerOptions;
import org.almoner.cli.options.LakeOptions;
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
      "Nothing can be changed: whatever is not known to be harmless is refused, and so",
      "are paths. Also: show tables, show columns in TABLE, describe TABLE, show",
      "functions, explain QUERY, TABLE version as of N. The column _business_date of",
      "each table is the date of the run that made what is read; name it to see it."
    },
    footer = {
      "",
      "The prompt remembers the queries of earlier sessions in ~/.almoner_queries.sql,",
      "without comments, quoted texts and numbers, for these may name patients.",
      "Text that a spreadsheet would take for a formula has an apostrophe in front in CSV.",
      "",
      "Exit codes: 2 where a query is refused or fails, 15 where it takes too long or",
      "needs more memory than there is.",
      "",
      "Examples:",
      "  almoner sql \"select * from mart_ops_kpis\"",
      "  almoner sql \"select * from casework.mart_stale_cases\" --format csv > stale.csv",
      "  almoner sql --file weekly.sql --format json --timeout 30m",
      "  almoner sql \"select * from mart_ops_kpis\" --as-of 2026-03-20",
      "  echo \"select count(*) from stg_cases\" | almoner sql --format csv",
      "  almoner sql"
    })
public final class SqlCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Mixin private AnswerOptions answers;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One query.")
  private @Nullable String query;

  @Option(names = "--file", paramLabel = "FILE", description = "A file that holds the query.")
  private @Nullable Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Reads each table's last version whose business date is not after this one.")
  private @Nullable LocalDate asOf;

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
    try (OpenSession session = options.session()) {
      answers.print(sql(session, options.lake()), text);
      return 0;
    }
  }

  private int prompt(Terminal terminal) {
    try (OpenSession session = options.session()) {
      Lake lake = options.lake();
      PrintWriter out = spec.commandLine().getOut();
      new SqlPrompt(sql(session, lake), options.catalog(), lake, answers).run(terminal, out);
      return 0;
    }
  }

  private ReadOnlySql sql(OpenSession session, Lake lake) {
    ReadOnlySql sql =
        new ReadOnlySql(session.spark(), lake, options.catalog()).within(answers.timeout());
    return asOf == null ? sql : sql.asOf(asOf);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("Cannot read " + file, e);
    }
  }
}
