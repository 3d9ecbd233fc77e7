package org.almoner.engine.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.delivery.RawAppend;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.StagedFiles;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Puts small files of a table together, within partitions. Rows move and nothing else changes: the
 * commit says so, keeps the record of what they were made from and what is noted of their files.
 *
 * @param before files that were put together
 * @param after files that hold their rows now
 */
public record Compaction(List<DataFile> before, List<DataFile> after) {
  /** As Delta's OPTIMIZE, but for files that a reader has in one piece. */
  private static final long SMALL = 32L << 20;

  private static final long TARGET = 128L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Files that lie in one partition and of which the same is noted, lists apart. */
  private record Group(Map<String, String> partition, Map<String, String> notes) {
    static Group of(DataFile file) {
      Map<String, String> notes = new TreeMap<>(file.tags());
      notes.values().removeIf(note -> parsed(note).isArray());
      return new Group(file.partition(), notes);
    }
  }

  /**
   * Compacts the latest version.
   *
   * @throws UsageException where another tool has changed the table since it was last made
   */
  public static Compaction of(SparkSession spark, Lake lake, Table contract) {
    Table table = Deletions.stored(lake, contract);
    TableVersion latest = lake.latest(table).orElseThrow();
    Provenance made =
        latest
            .provenance()
            .filter(record -> latest.schemaJson().equals(Lake.schema(table).json()))
            .orElseThrow(
                () ->
                    new UsageException(
                        table.fullName()
                            + " was changed by another tool; let a run put that right, then"
                            + " compact"));
    List<DataFile> before = new ArrayList<>();
    List<DataFile> after = new ArrayList<>();
    for (List<DataFile> group : groups(latest.files())) {
      before.addAll(group);
      after.addAll(together(spark, lake, table, group));
    }
    if (!before.isEmpty()) {
      lake.publish(table, new Change("OPTIMIZE", after, before, made, false));
    }
    return new Compaction(before, after);
  }

  /** Small files that have others of their kind. */
  private static List<List<DataFile>> groups(List<DataFile> files) {
    return files.stream()
        .filter(file -> file.bytes() < SMALL && file.rows() >= 0)
        .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .toList();
  }

  private static List<DataFile> together(
      SparkSession spark, Lake lake, Table table, List<DataFile> group) {
    Path folder = lake.stage(table);
    try {
      Dataset<Row> rows = lake.read(spark, table, group);
      long bytes = group.stream().mapToLong(DataFile::bytes).sum();
      rows.coalesce((int) (bytes / TARGET) + 1)
          .write()
          .options(table.layer() == Layer.RAW ? RawAppend.WRITING : Map.of())
          .parquet(folder.toString());
      long counted = group.stream().mapToLong(DataFile::rows).sum();
      List<DataFile> written =
          new StagedFiles(lake.fileSystem(), table).list(folder, group.get(0).partition(), counted);
      Content moved = TableAudit.content(lake.read(spark, table, written));
      if (!moved.equals(TableAudit.content(rows))) {
        throw new IllegalStateException(
            folder
                + " does not hold the rows that were read; something else changed it: run again");
      }
      return noted(written, group);
    } catch (RuntimeException | Error e) {
      lake.discard(folder);
      throw e;
    }
  }

  /** The first file gets what was noted of all. */
  private static List<DataFile> noted(List<DataFile> written, List<DataFile> group) {
    List<DataFile> noted = new ArrayList<>(written);
    Map<String, ArrayNode> lists = new TreeMap<>();
    group.forEach(file -> file.tags().forEach((name, note) -> collect(lists, name, note)));
    noted.replaceAll(file -> tagged(file, Group.of(group.get(0)).notes()));
    lists.forEach((name, list) -> noted.set(0, noted.get(0).tagged(name, list.toString())));
    return noted;
  }

  private static DataFile tagged(DataFile file, Map<String, String> notes) {
    DataFile tagged = file;
    for (Map.Entry<String, String> note : notes.entrySet()) {
      tagged = tagged.tagged(note.getKey(), note.getValue());
    }
    return tagged;
  }

  private static void collect(Map<String, ArrayNode> lists, String name, String note) {
    if (parsed(note) instanceof ArrayNode list) {
      lists.computeIfAbsent(name, any -> JSON.createArrayNode()).addAll(list);
    }
  }

  private static JsonNode parsed(String note) {
    try {
      return JSON.readTree(note);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
