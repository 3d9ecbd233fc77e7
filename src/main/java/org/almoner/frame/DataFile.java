package org.almoner.frame;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A CSV file (also {@code .csv.gz}) or a Parquet file or folder, to be read into memory without
 * Spark.
 *
 * <p>In CSV an empty cell, {@code NA} and {@code null} are missing. A column whose present values
 * are all numbers is numeric, any other one text.
 *
 * @param path a local path or a Hadoop URI
 * @param header whether the first CSV line holds the names
 * @param names the names where there is no header; empty gives c1, c2, …
 */
public record DataFile(String path, boolean header, List<String> names) {

  public DataFile {
    names = List.copyOf(names);
  }

  /** A file that carries its own names. */
  public static DataFile of(String path) {
    return new DataFile(path, true, List.of());
  }

  /** Reads every column. */
  public DataTable read() {
    return read(Set.of());
  }

  /**
   * Reads the columns that are asked for; an empty collection means all.
   *
   * @throws InputException where the file cannot be read, or has no such column
   */
  public DataTable read(Collection<String> columns) {
    return isParquet() ? ParquetSource.read(this, columns) : CsvSource.read(this, columns);
  }

  /** The names of all columns, without reading their values. */
  public List<String> columnNames() {
    return isParquet() ? ParquetSource.names(this) : CsvHeader.names(this);
  }

  private boolean isParquet() {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".parquet") || InputFiles.isFolder(path);
  }
}
