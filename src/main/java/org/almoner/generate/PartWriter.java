package org.almoner.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.almoner.engine.StorageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes the files of one part, one row after the other, whatever their number. */
final class PartWriter implements AutoCloseable {
  private final Part part;
  private final FileFormat format;
  private final Map<ExportTable, CountedFile> open = new LinkedHashMap<>();

  private PartWriter(Part part, FileFormat format) {
    this.part = part;
    this.format = format;
  }

  /** A file and how many rows it has. */
  private static final class CountedFile {
    private final RowFile file;
    private long rows;

    CountedFile(RowFile file) {
      this.file = file;
    }
  }

  /** Creates the part's files, or replaces them. */
  static PartWriter open(Part part, Content content, Folders folders, Configuration hadoop) {
    PartWriter writer = new PartWriter(part, content.format());
    try {
      for (ExportTable table : content.chapter().tables()) {
        if (part.has(table)) {
          writer.open.put(table, new CountedFile(writer.create(table, folders, hadoop)));
        }
      }
      return writer;
    } catch (IOException e) {
      writer.close();
      throw new StorageException("Cannot write to " + folders.landing(), e);
    }
  }

  private RowFile create(ExportTable table, Folders folders, Configuration hadoop)
      throws IOException {
    Path path = new Path(folders.of(table), part.file(table, format));
    FileSystem files = path.getFileSystem(hadoop);
    return table.binding().isPresent()
        ? new GatheredFiles(files, path, table.binding().get(), GatheredFiles.IN_MEMORY)
        : format.create(files, path, table.columns());
  }

  /**
   * @param register rows that belong to no story
   * @param stories the rows of the part's stories
   */
  List<WrittenFile> write(Stream<ExportRow> register, Iterator<List<ExportRow>> stories) {
    register.forEach(this::write);
    while (stories.hasNext()) {
      stories.next().forEach(this::write);
    }
    List<WrittenFile> written = new ArrayList<>();
    open.forEach(
        (table, file) ->
            written.add(new WrittenFile(table.path(), part.file(table, format), file.rows)));
    return written;
  }

  private void write(ExportRow row) {
    try {
      CountedFile file =
          Objects.requireNonNull(open.get(row.table()), () -> part + " has no " + row.table());
      file.file.write(row);
      file.rows++;
    } catch (IOException e) {
      throw new StorageException("Cannot write " + part.file(row.table(), format), e);
    }
  }

  @Override
  public void close() {
    try {
      for (CountedFile file : open.values()) {
        file.file.close();
      }
    } catch (IOException e) {
      throw new StorageException("Cannot finish the files of " + part, e);
    }
  }
}
