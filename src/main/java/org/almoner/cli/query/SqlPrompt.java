package org.almoner.cli.query;

import java.io.PrintWriter;
import java.util.Locale;
import org.almoner.cli.catalogue.TablesCommand;
import org.almoner.cli.options.AnswerOptions;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import org.almoner.cli.output.TextTable;
import org.almoner.cli.output.Visible;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.query.ReadOnlySql;
import org.almoner.engine.run.StopSignal;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries from a terminal until the user leaves: a query ends with a semicolon, earlier ones
 * come back with the up arrow, table names complete with tab, Ctrl-C stops what is running.
 */
record SqlPrompt(ReadOnlySql sql, JobCatalog catalog, Lake lake, AnswerOptions options) {
  private static final String HELP =
      """
      A query ends with a semicolon and may take several lines; nothing can be changed here.
        tables           the tables that are built; the tab key completes their names
        tables NAME      the columns of one
        exit, Ctrl-D     leaves
        Ctrl-C           stops a query, or drops the lines typed so far
      Answers are as wide as the terminal, or one line per column where that is not enough.
      """;

  void run(Terminal terminal, PrintWriter out) {
    Terminal.SignalHandler before = terminal.handle(Signal.INT, signal -> sql.stop());
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new Statements())
            .completer(new StringsCompleter(catalog.tables().stream().map(Table::name).toList()))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "    ...> ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    QueryHistory history = QueryHistory.ofUser(catalog);
    history.queries().forEach(reader.getHistory()::add);
    out.println("Queries end with a semicolon; help says more, exit leaves.");
    out.flush();
    for (String line = read(reader); line != null; line = read(reader)) {
      if (obey(line, new Answers(out, options, terminal.getWidth()))) {
        history.keep(line);
      }
      out.flush();
    }
    terminal.handle(Signal.INT, before);
  }

  /** Returns whether a query was answered. */
  private boolean obey(String line, Answers answers) {
    String[] words = line.replace(';', ' ').strip().toLowerCase(Locale.ROOT).split("\\s+");
    try {
      switch (words[0]) {
        case "" -> {}
        case "help" -> answers.say(HELP);
        case "tables" -> answers.print(tables(words));
        default -> {
          answers.print(sql, line);
          return true;
        }
      }
    } catch (AlmonerException e) {
      answers.say(e.getMessage());
    } catch (RuntimeException e) {
      if (StopSignal.wanted().isPresent()) {
        throw e; // the process ends
      }
      answers.say(
          "The query failed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return false;
  }

  private Rows tables(String[] words) {
    return words.length == 1
        ? TablesCommand.all(catalog.tables().stream().filter(lake::has).toList(), lake)
        : TablesCommand.columns(catalog.table(words[1]));
  }

  /** The next query or word, or null when the user leaves. */
  private static @Nullable String read(LineReader reader) {
    while (true) {
      try {
        String line = reader.readLine("almoner> ");
        return line.strip().matches("(?i)(exit|quit|\\\\q)\\s*;?") ? null : line;
      } catch (UserInterruptException e) {
        // Ctrl-C drops what was typed; the session goes on.
      } catch (EndOfFileException e) {
        return null;
      }
    }
  }

  /** Asks for further lines until a statement is complete. */
  private static final class Statements extends DefaultParser {
    private static final String WORDS = "(?i)(|exit|quit|\\\\q|help|tables(\\s+[\\w.]+)?)\\s*;?";

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
      boolean accepted = context == ParseContext.ACCEPT_LINE;
      if (accepted && !text.strip().matches(WORDS) && !QueryText.isComplete(text)) {
        throw new EOFError(-1, -1, "A query ends with a semicolon");
      }
      return super.parse(text, cursor, context);
    }
  }

  /** Where answers go, and how wide that is. */
  private record Answers(PrintWriter out, AnswerOptions options, int width) {

    void print(ReadOnlySql sql, String query) {
      if (options.format() == Format.TABLE) {
        print(sql.answer(query, options::shown));
        options.tellCut();
      } else {
        options.print(sql, query);
      }
    }

    void print(Rows rows) {
      if (options.format() == Format.TABLE) {
        out.println(TextTable.within(width, rows));
        out.println(TextTable.count(rows));
      } else {
        options.format().print(out, rows);
      }
    }

    void say(String text) {
      out.println(Visible.lines(text.stripTrailing()));
    }
  }
}
