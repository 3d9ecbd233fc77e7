package org.almoner.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes the files of one part, one row after the other, whatever their number. */
final class PartWriter implements AutoCloseable {
  private final Part part;
  private final FileFormat format;
  private final Map<ExportTable, RowFile> open = new EnumMap<>(ExportTable.class);
  private final Map<ExportTable, Long> rows = new EnumMap<>(ExportTable.class);

  private PartWriter(Part part, FileFormat format) {
    this.part = part;
    this.format = format;
  }

  /**
   * Creates the part's files, or replaces them.
   *
   * @param folder that becomes the landing directory
   */
  static PartWriter open(Part part, FileFormat format, Path folder, Configuration hadoop) {
    PartWriter writer = new PartWriter(part, format);
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      for (ExportTable table : ExportTable.values()) {
        if (part.has(table)) {
          Path path = new Path(folder, part.file(table, format));
          writer.open.put(table, format.create(files, path, table.columns()));
          writer.rows.put(table, 0L);
        }
      }
      return writer;
    } catch (IOException e) {
      writer.close();
      throw new UncheckedIOException("Cannot write to " + folder, e);
    }
  }

  /**
   * @param source of patients and advocates
   * @param cases the rows of each of the part's cases
   */
  List<WrittenFile> write(CaseSource source, Iterator<List<ExportRow>> cases) {
    for (long i = part.firstPatient(); i < part.endPatient(); i++) {
      write(source.patient(i));
    }
    if (part.has(ExportTable.ADVOCATES)) {
      source.roster().advocates().forEach(advocate -> write(source.advocate(advocate)));
    }
    while (cases.hasNext()) {
      cases.next().forEach(this::write);
    }
    List<WrittenFile> written = new ArrayList<>();
    rows.forEach(
        (table, count) ->
            written.add(new WrittenFile(table.path(), part.file(table, format), count)));
    return written;
  }

  private void write(ExportRow row) {
    try {
      open.get(row.table()).write(row);
      rows.merge(row.table(), 1L, Long::sum);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + part.file(row.table(), format), e);
    }
  }

  @Override
  public void close() {
    try {
      for (RowFile file : open.values()) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot finish the files of " + part, e);
    }
  }
}
