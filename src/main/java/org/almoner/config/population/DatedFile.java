package org.almoner.config.population;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.almoner.config.check.RefusedSetting;
import org.almoner.config.yaml.ConfigFiles;
import org.almoner.engine.UsageException;

/**
 * A file of dated rows, {@code conf/population/<name>.csv}: a header, a row each line, comments
 * behind {@code #}. Beside its own columns each file has effective_from (empty: always), source and
 * tier, and may have effective_to (the last day; empty: still). As with all settings a file in the
 * installation's folder stands for the packed one.
 *
 * @param key columns that say what a row is about: of rows about the same the latest counts
 * @param values the other columns of its own
 */
public record DatedFile(String name, List<String> key, List<String> values) {
  static final String FROM = "effective_from";
  static final String TO = "effective_to";
  static final String SOURCE = "source";
  static final String TIER = "tier";

  public DatedFile {
    key = List.copyOf(key);
    values = List.copyOf(values);
  }

  /**
   * The rows of the installation.
   *
   * @param make the value of a row
   * @throws UsageException with file, line and column, where one cannot be used
   */
  public <T> DatedRows<T> load(Function<DatedRow, T> make) {
    String source = "conf/population/" + name + ".csv";
    return read(source, ConfigFiles.find(source).orElseThrow(), make);
  }

  /**
   * The rows of a text.
   *
   * @param source what the text is called where something is wrong with it
   */
  public <T> DatedRows<T> read(String source, String text, Function<DatedRow, T> make) {
    List<CsvRecord> records = records(source, text);
    if (records.isEmpty()) {
      throw new UsageException(
          source + ": has no header; it names " + String.join(", ", required()));
    }
    List<String> header = header(source, records.get(0));
    List<DatedRows.Entry<T>> entries = new ArrayList<>();
    for (CsvRecord fields : records.subList(1, records.size())) {
      entries.add(entry(DatedRow.of(source, header, fields), make));
    }
    return new DatedRows<>(source, entries);
  }

  private <T> DatedRows.Entry<T> entry(DatedRow row, Function<DatedRow, T> make) {
    try {
      row.tier();
      row.source();
      List<String> about = key.stream().map(row::raw).toList();
      return new DatedRows.Entry<>(row.line(), about, row.from(), row.to(), make.apply(row));
    } catch (RefusedSetting e) {
      throw new UsageException(row.place() + ": " + e.getMessage(), e);
    }
  }

  private static List<CsvRecord> records(String source, String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .commentStrategy(CommentStrategy.SKIP)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new UsageException(source + ": is no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + source, e);
    }
  }

  private List<String> header(String source, CsvRecord record) {
    List<String> header = record.getFields().stream().map(String::strip).toList();
    String place = source + ", line " + record.getStartingLineNumber() + ": ";
    List<String> known = new ArrayList<>(required());
    known.add(TO);
    Set<String> had = new HashSet<>();
    for (String column : header) {
      if (!known.contains(column)) {
        throw new UsageException(
            place + UsageException.unknown("column", column, known).getMessage());
      }
      if (!had.add(column)) {
        throw new UsageException(place + "column " + column + " is named twice; take one away");
      }
    }
    List<String> missing = required().stream().filter(column -> !had.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new UsageException(
          place + "lacks " + String.join(", ", missing) + "; add it to header and rows");
    }
    return header;
  }

  private List<String> required() {
    List<String> required = new ArrayList<>(key);
    required.addAll(values);
    required.addAll(List.of(FROM, SOURCE, TIER));
    return required;
  }
}
