package org.almoner.access.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.engine.StorageException;
import org.almoner.engine.UsageException;
import org.almoner.engine.landing.LandingRow;
import org.almoner.engine.landing.LocalRows;

/**
 * A table as a file of the folder.
 *
 * @param columns all of them
 * @param required those that the file must have
 * @param key of a row; of several valid rows of one key the last counts
 */
record InputTable(String name, List<String> columns, List<String> required, List<String> key) {

  /**
   * The valid rows, by key.
   *
   * @param value of a row; what is wrong with it is noted in the fields
   * @param refusals to which the others are added
   */
  <T> Map<String, T> read(Path folder, Function<RowFields, T> value, Collection<Refusal> refusals) {
    Map<String, T> valid = new LinkedHashMap<>();
    Optional<Path> file = file(folder);
    List<LandingRow> rows =
        file.isPresent() ? LocalRows.read(file.get(), columns, required) : List.of();
    for (LandingRow row : rows) {
      RowFields fields = new RowFields(columns, row);
      String rowKey = key(fields);
      T read = value.apply(fields);
      if (fields.reasons().isEmpty()) {
        valid.put(rowKey, read);
      } else {
        refusals.add(new Refusal(name, rowKey, row.line(), fields.reasons()));
      }
    }
    return valid;
  }

  private String key(RowFields fields) {
    StringBuilder text = new StringBuilder();
    for (String column : key) {
      String part = fields.text(column);
      text.append(text.length() == 0 ? "" : "@").append(part == null ? "" : part);
    }
    return text.toString();
  }

  /** The file of the table, if there is one. */
  Optional<Path> file(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(each -> isOf(String.valueOf(each.getFileName()))).sorted().toList();
      if (found.size() > 1) {
        throw new UsageException("%s holds several files of %s; leave one".formatted(folder, name));
      }
      return found.stream().findFirst();
    } catch (IOException e) {
      throw new StorageException("Cannot list " + folder, e);
    }
  }

  private boolean isOf(String fileName) {
    return fileName.matches(Pattern.quote(name) + "\\.(csv|ndjson|jsonl)(\\.(gz|bz2|zst))?");
  }
}
