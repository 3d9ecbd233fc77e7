package org.almoner.engine.landing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one delivered text file, in its order. */
interface LandingRows extends Closeable {

  /** The columns the file names, or null where a format has no header or the file no line. */
  @Nullable Header header();

  /** The next row, or null at the end. */
  @Nullable LandingRow next() throws IOException;

  /**
   * @param columns of the contract: the order of each row's values
   */
  static LandingRows open(Format format, InputStream in, List<String> columns) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(in, columns);
      case NDJSON -> new NdjsonRows(in, columns);
      case PARQUET -> throw new IllegalArgumentException("Parquet is read by Spark");
    };
  }
}
