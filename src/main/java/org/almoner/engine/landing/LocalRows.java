package org.almoner.engine.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.UnreadableFileException;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;

/** Rows of a text file on this machine, as deliveries are read, but without Spark. */
public final class LocalRows {

  /**
   * All rows of a file.
   *
   * @param columns the order of each row's values
   * @param required columns that the file must have
   * @throws RefusedFileException where nothing can be taken from it, or it lacks a required column
   */
  public static List<LandingRow> read(Path path, List<String> columns, List<String> required) {
    String name = String.valueOf(path.getFileName());
    Format format = Format.of(name).orElse(Format.CSV);
    LandingFile file = new LandingFile(name, path.toString(), format, 0, 0, "", "");
    if (format == Format.PARQUET) {
      throw new UsageException(name + " is Parquet; give it as CSV or NDJSON");
    }
    try (LandingRows rows =
        LandingRows.open(format, Dialect.USUAL, Files.newInputStream(path), columns)) {
      if (rows instanceof CsvRows csv) {
        requireColumns(csv.header(), columns, required);
      }
      List<LandingRow> all = new ArrayList<>();
      for (LandingRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
      return all;
    } catch (IOException e) {
      throw RefusedFileException.unreadable(file, UnreadableFileException.unopened(e));
    } catch (UnreadableFileException e) {
      throw RefusedFileException.unreadable(file, e);
    }
  }

  private static void requireColumns(
      @Nullable Header header, List<String> columns, List<String> required) {
    List<String> missing =
        required.stream()
            .filter(column -> header == null || !header.has(columns.indexOf(column)))
            .toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          "lacks the columns %s in its header: deliver it with a header that names them"
              .formatted(String.join(", ", missing)));
    }
  }

  private LocalRows() {}
}
