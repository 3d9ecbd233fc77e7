package org.almoner.engine.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Compares the files of tables with what their logs say of them. One listing a table tells which
 * are lost or have another size; a footer is read only of a file that was touched since it was
 * published. No Spark job: a night looks at every table that it builds on.
 */
public final class Verification {
  private static final String INTACT = "its files are those that were published";

  private final Lake lake;
  private final Map<String, Checked> known = new ConcurrentHashMap<>();

  public Verification(Lake lake) {
    this.lake = lake;
  }

  private record Checked(long version, List<Damage> damages) {}

  /** What is wrong with the latest version; looked at once a version. */
  List<Damage> of(Table table) {
    Optional<TableVersion> latest = lake.latest(table);
    if (latest.isEmpty()) {
      return List.of();
    }
    Checked before = known.get(table.fullName());
    if (before != null && before.version == latest.get().number()) {
      return before.damages;
    }
    List<Damage> damages = damages(table, latest.get(), false);
    known.put(table.fullName(), new Checked(latest.get().number(), damages));
    return damages;
  }

  /**
   * @throws UnusableTableException where one of these files of the table is damaged
   */
  void requireIntact(Table table, List<DataFile> files) {
    Set<String> wanted = files.stream().map(DataFile::path).collect(Collectors.toSet());
    List<Damage> damages =
        of(table).stream().filter(damage -> wanted.contains(damage.file())).toList();
    if (!damages.isEmpty()) {
      throw new UnusableTableException(
          table, INTACT, damages.get(0) + more(damages) + "; " + damages.get(0).remedy());
    }
  }

  private static String more(List<Damage> damages) {
    return damages.size() == 1 ? "" : ", and %d more".formatted(damages.size() - 1);
  }

  /** The same with the footer of every file read, whatever is known. */
  public List<Damage> thorough(Table table) {
    return lake.latest(table).map(version -> damages(table, version, true)).orElse(List.of());
  }

  /** Takes note of a version that was just published: its new files are as they should be. */
  void published(Table table, TableVersion version) {
    known.computeIfPresent(
        table.fullName(),
        (name, before) -> {
          Set<String> live =
              version.files().stream().map(DataFile::path).collect(Collectors.toSet());
          return new Checked(
              version.number(),
              before.damages.stream().filter(damage -> live.contains(damage.file())).toList());
        });
  }

  private List<Damage> damages(Table table, TableVersion version, boolean everyFooter) {
    Map<String, FileStatus> there = FolderListing.of(lake, table);
    List<Damage> damages = new ArrayList<>();
    for (DataFile file : version.files()) {
      wrong(table, file, Optional.ofNullable(there.get(file.path())), everyFooter)
          .ifPresent(what -> damages.add(damage(table, file, what)));
    }
    if (damages.isEmpty()) {
      incomplete(table, version).ifPresent(damages::add);
    }
    return List.copyOf(damages);
  }

  private Optional<String> wrong(
      Table table, DataFile file, Optional<FileStatus> found, boolean everyFooter) {
    if (found.isEmpty()) {
      return Optional.of("is lost");
    }
    FileStatus status = found.get();
    if (status.getLen() != file.bytes()) {
      return Optional.of(
          "has %,d bytes, its table says %,d".formatted(status.getLen(), file.bytes()));
    }
    boolean untouched = status.getModificationTime() == file.modified();
    return untouched && !everyFooter ? Optional.empty() : wrongFooter(table, file, status);
  }

  private Optional<String> wrongFooter(Table table, DataFile file, FileStatus status) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromStatus(status, lake.fileSystem().getConf()),
            HadoopReadOptions.builder(lake.fileSystem().getConf()).build())) {
      if (file.rows() >= 0 && reader.getRecordCount() != file.rows()) {
        return Optional.of(
            "has %,d rows, its table says %,d".formatted(reader.getRecordCount(), file.rows()));
      }
      return foreign(table, reader.getFileMetaData().getSchema());
    } catch (IOException | RuntimeException e) {
      return Optional.of("is no Parquet file");
    }
  }

  /** A file none of whose columns are the table's is another's. */
  private static Optional<String> foreign(Table table, MessageType schema) {
    Set<String> columns = Set.of(Lake.schema(table).fieldNames());
    return schema.getFields().stream().map(Type::getName).anyMatch(columns::contains)
        ? Optional.empty()
        : Optional.of("is a file of another table");
  }

  /** A log whose last commit lost lines at its end names fewer rows than its record. */
  private static Optional<Damage> incomplete(Table table, TableVersion version) {
    Optional<Content> recorded =
        version.content().filter(content -> table.layer() != Layer.OPS || content.rows() > 0);
    boolean counted = version.files().stream().allMatch(file -> file.rows() >= 0);
    long rows = version.files().stream().mapToLong(DataFile::rows).sum();
    return recorded
        .filter(content -> counted && content.rows() != rows)
        .map(
            content ->
                new Damage(
                    table,
                    "_delta_log/%020d.json".formatted(version.number()),
                    Optional.empty(),
                    version.provenance().map(Provenance::businessDate),
                    "names files with %,d rows, its record says %,d"
                        .formatted(rows, content.rows())));
  }

  private Damage damage(Table table, DataFile file, String what) {
    Optional<String> partition = table.partition().map(column -> file.partition().get(column));
    return new Damage(table, file.path(), partition, date(table, file), what);
  }

  private Optional<String> date(Table table, DataFile file) {
    return file.version() < 0
        ? Optional.empty()
        : lake.commit(table, file.version())
            .flatMap(Commit::provenance)
            .map(Provenance::businessDate);
  }
}
