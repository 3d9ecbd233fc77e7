package org.almoner.engine.landing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.almoner.engine.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV files each line of which holds a row of several tables: a table gets the columns that
 * bear its names, and no row of a line that holds none of them. A line that cannot be split is told
 * of the first table.
 *
 * @param title what the files are, in words
 * @param named columns that a file's header must name, and that tell it from other kinds
 */
public record WideReader(String title, List<String> named) implements FeedReader {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  public WideReader {
    named = List.copyOf(named);
  }

  @Override
  public boolean claims(byte[] head) {
    return DELIMITERS.stream().anyMatch(delimiter -> isHeader(head, delimiter));
  }

  private boolean isHeader(byte[] head, char delimiter) {
    Dialect dialect = new Dialect(Dialect.USUAL.encoding(), delimiter);
    try (CsvRows rows = new CsvRows(new ByteArrayInputStream(head), dialect, named)) {
      return hasAll(rows.header());
    } catch (IOException e) {
      return false; // what cannot be read is nobody's
    }
  }

  private boolean hasAll(@Nullable Header header) {
    return header != null && IntStream.range(0, named.size()).allMatch(header::has);
  }

  @Override
  public Rows open(FeedFile file, InputStream in) throws IOException {
    LinkedHashSet<String> columns = new LinkedHashSet<>(named);
    file.columns().values().forEach(columns::addAll);
    List<String> all = List.copyOf(columns);
    CsvRows rows = new CsvRows(in, new Dialect(file.encoding(), file.delimiter()), all);
    if (!hasAll(rows.header())) {
      throw UnreadableFileException.at(
          "line 1", "its header does not name " + String.join(", ", named));
    }
    return new Lines(file, all, rows);
  }

  private static final class Lines implements Rows {
    private final FeedFile file;
    private final List<String> columns;
    private final CsvRows rows;
    private final Deque<FeedRow> read = new ArrayDeque<>();

    Lines(FeedFile file, List<String> columns, CsvRows rows) {
      this.file = file;
      this.columns = columns;
      this.rows = rows;
    }

    @Override
    public @Nullable FeedRow next() throws IOException {
      LandingRow line = read.isEmpty() ? rows.next() : null;
      while (line != null) {
        read.addAll(of(line));
        line = read.isEmpty() ? rows.next() : null;
      }
      return read.poll();
    }

    private List<FeedRow> of(LandingRow line) {
      String[] values = line.values();
      if (values == null) {
        return List.of(line.of(file.columns().keySet().iterator().next()));
      }
      List<FeedRow> of = new ArrayList<>();
      String extra = line.extra(); // columns that no table knows stay with the first
      for (Map.Entry<String, List<String>> table : file.columns().entrySet()) {
        Map<String, String> cells = cells(table.getValue(), values);
        if (extra != null || cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
          FeedRow row = file.row(table.getKey(), line.line(), cells);
          of.add(new FeedRow(row.table(), row.position(), row.values(), extra, null, null));
          extra = null;
        }
      }
      return of;
    }

    private Map<String, String> cells(List<String> own, @Nullable String[] values) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String column : own) {
        String value = values[columns.indexOf(column)];
        if (value != null) {
          cells.put(column, value);
        }
      }
      return cells;
    }

    @Override
    public long blank() {
      return rows.blank();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
