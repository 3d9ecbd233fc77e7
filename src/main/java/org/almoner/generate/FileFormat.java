package org.almoner.generate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The formats an export can be written in. */
public enum FileFormat {
  CSV(".csv") {
    @Override
    RowFile create(FileSystem files, Path path, List<String> columns) throws IOException {
      return new CsvFile(files.create(path, true), columns);
    }
  },
  CSV_GZ(".csv.gz") {
    @Override
    RowFile create(FileSystem files, Path path, List<String> columns) throws IOException {
      return new CsvFile(new GZIPOutputStream(files.create(path, true), 1 << 16), columns);
    }
  },
  NDJSON(".ndjson") {
    @Override
    RowFile create(FileSystem files, Path path, List<String> columns) throws IOException {
      return new NdjsonFile(files.create(path, true), columns);
    }
  },
  PARQUET(".parquet") {
    @Override
    RowFile create(FileSystem files, Path path, List<String> columns) throws IOException {
      return new ParquetFile(files, path, columns);
    }
  };

  private final String ending;

  FileFormat(String ending) {
    this.ending = ending;
  }

  /** Creates the file, or replaces it. */
  abstract RowFile create(FileSystem files, Path path, List<String> columns) throws IOException;

  String ending() {
    return ending;
  }

  /** As in {@code --format csv.gz}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
