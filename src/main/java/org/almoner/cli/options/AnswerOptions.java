package org.almoner.cli.options;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.cli.output.Csv;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.engine.UsageException;
import org.almoner.engine.query.ReadOnlySql;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How the answer of a query is printed, how much of it, and how long it may take. */
public final class AnswerOptions {
  private static final int ROWS_OF_A_TABLE = 10_000;
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smh])");

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Option(
      names = "--for-machines",
      description = "CSV with every text as it is, also what a spreadsheet would run.")
  private boolean forMachines;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Ends a query that takes longer, such as 90s, 10m, 2h (${DEFAULT-VALUE}).")
  private String timeout = "10m";

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Prints no more rows; 10000 for a table, no limit for json and csv.")
  private @Nullable Integer maxRows;

  private boolean cut;

  public Format format() {
    return format;
  }

  public Duration timeout() {
    Matcher time = TIME.matcher(timeout.strip().toLowerCase(Locale.ROOT));
    if (!time.matches() || time.group(1).matches("0+")) {
      throw new UsageException("--timeout wants a time such as 90s, 10m or 2h, not " + timeout);
    }
    long amount = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  /** Prints the answer, and on stderr whether it was cut. */
  public void print(ReadOnlySql sql, String query) {
    PrintWriter out = command.commandLine().getOut();
    if (format == Format.TABLE) {
      format.print(out, sql.answer(query, this::shown));
    } else {
      sql.answer(query, rows -> stream(out, rows));
    }
    out.flush();
    tellCut();
  }

  /** As many rows as a table shows. */
  public Rows shown(Dataset<Row> answer) {
    int limit = limit();
    Rows rows = SparkRows.of(limit == Integer.MAX_VALUE ? answer : answer.limit(limit + 1));
    cut = rows.values().size() > limit;
    return cut ? new Rows(rows.columns(), rows.values().subList(0, limit)) : rows;
  }

  /** Says on stderr that the last answer had more rows. */
  public void tellCut() {
    if (cut) {
      PrintWriter err = command.commandLine().getErr();
      err.printf(
          Locale.ROOT,
          "Cut after %,d rows; there are more: --max-rows N or --format csv prints them.%n",
          limit());
      err.flush();
    }
  }

  private boolean stream(PrintWriter out, Dataset<Row> answer) {
    int limit = limit();
    Dataset<Row> wanted = limit == Integer.MAX_VALUE ? answer : answer.limit(limit + 1);
    Cut<List<@Nullable Object>> rows = new Cut<>(SparkRows.each(wanted), limit);
    List<String> columns = Arrays.asList(answer.columns());
    if (format == Format.JSON) {
      Json.print(out, columns, rows);
    } else {
      style().print(out, columns, rows);
    }
    cut = rows.isCut();
    return true;
  }

  private Csv style() {
    if (forMachines) {
      return Csv.FOR_MACHINES;
    }
    return onTerminal() ? Csv.FOR_TERMINALS : Csv.FOR_PEOPLE;
  }

  @SuppressWarnings("SystemConsoleNull") // the launcher asks later releases for the same answer
  private static boolean onTerminal() {
    return System.console() != null;
  }

  private int limit() {
    if (maxRows != null && maxRows < 1) {
      throw new UsageException("--max-rows wants a whole number from 1");
    }
    if (maxRows != null) {
      return Math.min(maxRows, Integer.MAX_VALUE - 1);
    }
    return format == Format.TABLE ? ROWS_OF_A_TABLE : Integer.MAX_VALUE;
  }

  /** The first rows of many. */
  private static final class Cut<T> implements Iterator<T> {
    private final Iterator<T> rows;
    private int left;

    Cut(Iterator<T> rows, int limit) {
      this.rows = rows;
      left = limit;
    }

    @Override
    public boolean hasNext() {
      return left > 0 && rows.hasNext();
    }

    @Override
    public T next() {
      left--;
      return rows.next();
    }

    boolean isCut() {
      return left == 0 && rows.hasNext();
    }
  }
}
