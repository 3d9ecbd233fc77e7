package org.almoner.engine.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV and NDJSON files with a header into the one table of their feed. Parquet, the third of
 * the usual formats, is read by Spark: see {@link ParquetLanding}.
 */
record UsualReader() implements FeedReader {

  @Override
  public String title() {
    return Format.ENDINGS;
  }

  /** It tells its files by their names. */
  @Override
  public boolean claims(byte[] head) {
    return true;
  }

  @Override
  public Rows open(FeedFile file, InputStream in) throws IOException {
    String table = file.columns().keySet().iterator().next();
    List<String> columns = List.copyOf(file.columns().get(table));
    Dialect dialect = new Dialect(file.encoding(), file.delimiter());
    return new TableRows(
        table, LandingRows.open(Format.of(file.name()).orElse(Format.CSV), dialect, in, columns));
  }

  private record TableRows(String table, LandingRows rows) implements Rows {
    @Override
    public @Nullable FeedRow next() throws IOException {
      LandingRow row = rows.next();
      return row == null ? null : row.of(table);
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
