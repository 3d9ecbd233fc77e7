package org.almoner.engine.landing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one delivered text file, in its order. */
interface LandingRows extends Closeable {

  /** The next row, or null at the end. */
  @Nullable LandingRow next() throws IOException;

  /** Lines so far that hold nothing, or nothing but separators. */
  long blank();

  /**
   * @param columns of the contract: the order of each row's values
   */
  static LandingRows open(Format format, Dialect dialect, InputStream in, List<String> columns)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(in, dialect, columns);
      case NDJSON -> new NdjsonRows(in, dialect, columns);
      case PARQUET -> throw new IllegalArgumentException("Parquet is read by Spark");
    };
  }
}
