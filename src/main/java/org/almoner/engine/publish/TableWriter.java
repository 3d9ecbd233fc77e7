package org.almoner.engine.publish;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.Table;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.audit.Written;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.Damage;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.StagedFiles;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Writes the next version of a table where no reader looks, measures its rows on the way, and shows
 * it to readers in one commit.
 */
final class TableWriter {
  private static final int SMALL_FILES = 8;
  private static final long SMALL_BYTES = 8 << 20;

  private final SparkSession spark;
  private final Lake lake;

  TableWriter(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** Rows that replace all of the table or, where it has partitions, those of one of them. */
  Written replace(TableAudit audit, Dataset<Row> rows, String partition) {
    Table table = audit.table();
    lake.terms(table)
        .requireRemovable(
            table.partition().isEmpty() ? lake.files(table) : lake.partition(table, partition));
    Path folder = lake.stage(table);
    write(audit, rows, folder);
    Map<String, String> values =
        table.partition().map(column -> Map.of(column, partition)).orElse(Map.of());
    List<DataFile> files = staged(table, folder, values, audit.content());
    if (table.partition().isEmpty()) {
      List<DataFile> before = lake.files(table);
      return new Written(folder, files, audit, List.of(), before, audit.content());
    }
    List<DataFile> before = lake.partition(table, partition);
    Content whole = beside(table, before).plus(audit.content());
    return new Written(folder, files, audit, List.of(), before, whole);
  }

  /**
   * Rows that join those of a version, each in place of the row of its key.
   *
   * @param deletions what becomes of the other rows, any of which may be gone now
   */
  Written add(
      TableAudit audit, Dataset<Row> rows, TableVersion before, Optional<Deletions> deletions) {
    Table table = audit.table();
    Path folder = lake.stage(table);
    write(audit, rows, folder);
    List<DataFile> fresh = staged(table, folder, Map.of(), audit.content());
    List<DataFile> rewritten =
        deletions.isPresent() ? before.files() : touched(before, audit, fresh);
    Content written = audit.content();
    Content rest = beside(table, rewritten);
    if (!rewritten.isEmpty()) {
      Dataset<Row> replaced = keys(lake.read(spark, table, fresh), table);
      TableAudit beside = new TableAudit(table, List.of());
      Dataset<Row> others = antiJoin(lake.read(spark, table, rewritten), replaced, table);
      write(beside, deletions.map(marks -> marks.others(others)).orElse(others), folder);
      written = written.plus(beside.content());
    }
    List<DataFile> kept = new ArrayList<>(before.files());
    kept.removeAll(rewritten);
    List<DataFile> files =
        staged(table, folder, Map.of(), written).stream().filter(file -> file.rows() > 0).toList();
    return new Written(folder, files, audit, kept, rewritten, rest.plus(written));
  }

  /** One commit, or none where nothing changes; returns whether readers see other rows now. */
  boolean publish(Written written, Origin origin) {
    Table table = written.table();
    Optional<TableVersion> before = lake.latest(table);
    Provenance provenance = origin.draft().withContent(written.whole());
    boolean sameRows = before.flatMap(TableVersion::content).equals(Optional.of(written.whole()));
    if (sameRows && !origin.anew() && isAsDeclared(table, before.get())) {
      lake.discard(written.folder());
      boolean sameMaking = before.get().provenance().map(provenance::sameMaking).orElse(false);
      if (!sameMaking) {
        lake.publish(table, new Change("WRITE", List.of(), List.of(), provenance));
      }
      return false;
    }
    lake.publish(table, new Change("WRITE", written.files(), written.removed(), provenance));
    return !sameRows;
  }

  private static boolean isAsDeclared(Table table, TableVersion version) {
    return version.definition().equals(version.definition().under(table));
  }

  /** Writes and measures; what cannot be written to its end takes no room. */
  private void write(TableAudit audit, Dataset<Row> rows, Path folder) {
    try {
      Observation observation = new Observation();
      audit.observe(rows, observation).write().mode(SaveMode.Append).parquet(folder.toString());
      audit.take(observation);
    } catch (RuntimeException | Error e) {
      lake.discard(folder);
      throw e;
    }
  }

  private List<DataFile> staged(
      Table table, Path folder, Map<String, String> partition, Content counted) {
    return new StagedFiles(lake.fileSystem(), table).list(folder, partition, counted.rows());
  }

  /** Files with a row whose key came again; and the small ones, once they are many. */
  private List<DataFile> touched(TableVersion before, TableAudit audit, List<DataFile> fresh) {
    if (audit.content().rows() == 0) {
      return List.of();
    }
    Table table = audit.table();
    Dataset<Row> old =
        lake.read(spark, table, before.files())
            .select(key(table, col("_metadata.file_name").as("file_name")));
    Set<String> names = new HashSet<>();
    old.join(
            keys(lake.read(spark, table, fresh), table),
            table.keyColumns().toArray(String[]::new),
            "left_semi")
        .select("file_name")
        .distinct()
        .collectAsList()
        .forEach(row -> names.add(row.getString(0)));
    List<DataFile> small =
        before.files().stream().filter(file -> file.bytes() < SMALL_BYTES).toList();
    return before.files().stream()
        .filter(
            file ->
                names.contains(new Path(file.path()).getName())
                    || (small.size() >= SMALL_FILES && small.contains(file)))
        .toList();
  }

  private static Dataset<Row> antiJoin(Dataset<Row> rows, Dataset<Row> keys, Table table) {
    Column[] columns =
        table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new);
    return rows.join(keys, table.keyColumns().toArray(String[]::new), "left_anti").select(columns);
  }

  private static Dataset<Row> keys(Dataset<Row> rows, Table table) {
    return rows.select(key(table));
  }

  private static Column[] key(Table table, Column... more) {
    List<Column> columns = new ArrayList<>();
    table.keyColumns().forEach(name -> columns.add(col(name)));
    columns.addAll(List.of(more));
    return columns.toArray(Column[]::new);
  }

  /** Content of the rows that stay when those of some files go; damaged files have none left. */
  private Content beside(Table table, List<DataFile> replaced) {
    Optional<TableVersion> latest = lake.latest(table);
    Set<String> damaged =
        lake.damages(table).stream().map(Damage::file).collect(Collectors.toSet());
    Optional<Content> recorded =
        latest
            .filter(version -> version.definition().hasColumnsOf(Lake.schema(table)))
            .flatMap(TableVersion::content);
    if (recorded.isPresent() && replaced.stream().noneMatch(f -> damaged.contains(f.path()))) {
      return recorded.get().minus(content(table, replaced));
    }
    List<DataFile> others = new ArrayList<>(latest.map(TableVersion::files).orElse(List.of()));
    others.removeAll(replaced);
    others.removeIf(file -> damaged.contains(file.path()));
    return content(table, others);
  }

  private Content content(Table table, List<DataFile> files) {
    return files.isEmpty() ? Content.EMPTY : TableAudit.content(lake.read(spark, table, files));
  }
}
