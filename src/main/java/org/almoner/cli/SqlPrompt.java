package org.almoner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.ReadOnlySql;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Reads queries from a terminal until the user leaves: a query ends with a semicolon, earlier ones
 * come back with the up arrow, table names complete with tab.
 */
record SqlPrompt(ReadOnlySql sql, JobCatalog catalog, Format format) {
  private static final String FIRST = "almoner> ";
  private static final String MORE = "    ...> ";

  void run(PrintWriter out) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .completer(new StringsCompleter(catalog.tables().stream().map(Table::name).toList()))
              .variable(
                  LineReader.HISTORY_FILE,
                  Path.of(System.getProperty("user.home"), ".almoner_history"))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      out.println("Queries end with a semicolon; exit leaves.");
      out.flush();
      for (String query = read(reader); query != null; query = read(reader)) {
        answer(query, out);
      }
    }
  }

  private void answer(String query, PrintWriter out) {
    try {
      format.print(out, SparkRows.of(sql.query(query)));
    } catch (UsageException e) {
      out.println(e.getMessage());
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      out.println("The query failed: " + message.lines().findFirst().orElse(""));
    }
    out.flush();
  }

  /** The next query, or null when the user leaves. */
  private static @org.jspecify.annotations.Nullable String read(LineReader reader) {
    StringBuilder query = new StringBuilder();
    try {
      while (true) {
        String line = reader.readLine(query.isEmpty() ? FIRST : MORE);
        if (query.isEmpty() && line.strip().matches("(?i)(exit|quit);?")) {
          return null;
        }
        query.append(line).append('\n');
        if (line.strip().endsWith(";")) {
          return query.toString();
        }
        if (query.toString().isBlank()) {
          query.setLength(0);
        }
      }
    } catch (EndOfFileException e) {
      return query.toString().isBlank() ? null : query.toString();
    } catch (UserInterruptException e) {
      return query.isEmpty() ? null : read(reader);
    }
  }
}
