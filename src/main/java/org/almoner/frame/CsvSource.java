package org.almoner.frame;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CSV in one pass, or in two where a column of numbers turns out to hold text. */
final class CsvSource {

  private CsvSource() {}

  static DataTable read(DataFile file, Collection<String> wanted) {
    List<String> names = CsvHeader.names(file);
    for (String name : wanted) {
      if (!names.contains(name)) {
        throw DataTable.unknown(file.path(), name, names);
      }
    }

    Set<String> texts = new HashSet<>();
    while (true) {
      Rows rows = pass(file, new Rows(file.path(), names, wanted, texts));
      List<String> again = rows.mustReadAgain();
      if (again.isEmpty()) {
        return rows.table();
      }
      texts.addAll(again);
    }
  }

  private static Rows pass(DataFile file, Rows rows) {
    try (CsvReader<Boolean> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(rows, InputFiles.open(file.path()))) {
      Iterator<Boolean> records = reader.iterator();
      if (file.header()) {
        rows.skipping = true;
        records.next();
        rows.skipping = false;
      }
      while (records.hasNext()) {
        records.next();
      }
      if (rows.spansLines && hasOpenQuote(file.path())) {
        throw new InputException(
            file.path() + ", line " + rows.line() + ": " + CsvHeader.OPEN_QUOTE);
      }
      return rows;
    } catch (CsvParseException | UncheckedIOException e) {
      throw e.getCause() instanceof InputException known
          ? known
          : new InputException(
              file.path() + ", line " + rows.line() + ": " + CsvHeader.OPEN_QUOTE, e);
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    }
  }

  /** Whether quotes do not pair, so that the last record ran to the end of the file. */
  private static boolean hasOpenQuote(String path) throws IOException {
    try (InputStream in = InputFiles.open(path)) {
      boolean open = false;
      for (int next = in.read(); next >= 0; next = in.read()) {
        open ^= next == '"';
      }
      return open;
    }
  }

  /** Takes each cell straight from the reader's buffer to its column. */
  private static final class Rows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final String path;
    private final @Nullable ColumnBuilder[] builders;
    private boolean skipping;
    private int[] lines = new int[1024];
    private int rows;
    private boolean spansLines;

    Rows(String path, List<String> names, Collection<String> wanted, Set<String> texts) {
      this.path = path;
      builders = new ColumnBuilder[names.size()];
      for (int i = 0; i < builders.length; i++) {
        if (wanted.isEmpty() || wanted.contains(names.get(i))) {
          builders[i] = new ColumnBuilder(names.get(i), texts.contains(names.get(i)));
        }
      }
    }

    @Override
    protected void handleBegin(long line) {
      spansLines = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      for (int i = offset; quoted && !spansLines && i < offset + length; i++) {
        spansLines = buffer[i] == '\n';
      }
      if (!skipping && index < builders.length && builders[index] != null) {
        builders[index].add(buffer, offset, length);
      }
    }

    @Override
    protected Boolean buildRecord() {
      if (!skipping && getRecordType() == RecordType.DATA) {
        endRow();
      }
      return Boolean.TRUE;
    }

    private void endRow() {
      if (getFieldCount() != builders.length) {
        String problem =
            spansLines
                ? CsvHeader.OPEN_QUOTE
                : getFieldCount() + " fields where there are " + builders.length + " columns";
        throw new InputException(path + ", line " + line() + ": " + problem);
      }
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, rows + (rows >> 1));
      }
      lines[rows++] = (int) getStartingLineNumber();
    }

    long line() {
      return getStartingLineNumber();
    }

    List<String> mustReadAgain() {
      return Arrays.stream(builders)
          .filter(builder -> builder != null && builder.mustReadAgain())
          .map(ColumnBuilder::name)
          .toList();
    }

    DataTable table() {
      List<DataColumn> columns =
          Arrays.stream(builders)
              .filter(builder -> builder != null)
              .map(ColumnBuilder::build)
              .toList();
      return DataTable.of(path, columns, Arrays.copyOf(lines, rows));
    }
  }
}
