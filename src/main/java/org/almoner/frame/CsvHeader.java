package org.almoner.frame;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of a CSV file's columns: its first line, or names that were given. */
final class CsvHeader {

  /** What is most likely wrong where quotes do not pair. */
  static final String OPEN_QUOTE =
      "a quote is opened and not closed, or text follows a closing one; close it, and write quotes"
          + " within quotes twice";

  private CsvHeader() {}

  static List<String> names(DataFile file) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(InputFiles.open(file.path()))) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new InputException(file.path() + ": the file is empty");
      }
      List<String> first = records.next().getFields();
      requireText(file.path(), first);
      return file.header() ? first.stream().map(String::strip).toList() : given(file, first.size());
    } catch (CsvParseException | UncheckedIOException e) {
      throw new InputException(file.path() + ", line 1: " + OPEN_QUOTE, e);
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    }
  }

  /** Refuses, before any of it is told as a name, what cannot be a line of names or values. */
  private static void requireText(String path, List<String> first) {
    if (first.stream().anyMatch(name -> name.indexOf('\n') >= 0)) {
      throw new InputException(path + ", line 1: " + OPEN_QUOTE);
    }
    if (first.stream().anyMatch(name -> name.chars().anyMatch(CsvHeader::isBinary))) {
      throw new InputException(
          path + ": is not UTF-8 text; save it as UTF-8, or name it .parquet if it is");
    }
    if (first.stream().allMatch(String::isBlank)) {
      throw new InputException(path + ", line 1: there are no column names");
    }
  }

  private static boolean isBinary(int letter) {
    return (letter < ' ' && letter != '\t') || letter == 0xFFFD;
  }

  private static List<String> given(DataFile file, int count) {
    if (file.names().isEmpty()) {
      return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).toList();
    }
    if (file.names().size() != count) {
      throw new InputException(
          file.path() + ": " + file.names().size() + " names given for " + count + " columns");
    }
    return file.names();
  }
}
