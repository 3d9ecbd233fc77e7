package org.almoner.engine.care;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.AtomicFiles;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Files of a table that something was made from: they stay, whatever becomes of the version that
 * named them, and say by their digests whether they are still what was read. Lies beside the files,
 * in {@code <table>/_kept/}, where Delta's readers and its VACUUM do not look.
 *
 * @param owner what was made from them
 * @param tableId Delta's id of the table that was read: one that is rebuilt gets another
 * @param version Delta version of the table that was read
 * @param files that were read
 */
public record KeptFiles(
    @JsonProperty("owner") Owner owner,
    @JsonProperty("table_id") String tableId,
    @JsonProperty("version") long version,
    @JsonProperty("files") List<KeptFile> files) {
  private static final String FOLDER = "_kept";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What files are kept for.
   *
   * @param kind what it is
   * @param name of the list's table, or of the model
   * @param part date of the list, or version of the model
   */
  public record Owner(
      @JsonProperty("kind") Kind kind,
      @JsonProperty("name") String name,
      @JsonProperty("part") String part) {

    /** A list is explained for a while, a model as long as it may serve. */
    public enum Kind {
      LIST,
      MODEL
    }

    /** In words, such as {@code list engagement.recommendations 2026-03-20}. */
    @JsonIgnore
    public String title() {
      return (kind == Kind.LIST ? "list " : "model ") + name + " " + part;
    }

    public static Owner list(Table list, String date) {
      return new Owner(Kind.LIST, list.fullName(), date);
    }

    public static Owner model(String model, String version) {
      return new Owner(Kind.MODEL, model, version);
    }
  }

  /**
   * @param path relative to the table's folder
   * @param bytes size of the file
   * @param sha256 of its bytes, hexadecimal
   */
  public record KeptFile(
      @JsonProperty("path") String path,
      @JsonProperty("bytes") long bytes,
      @JsonProperty("sha256") String sha256) {}

  /** A record and the age of its file. */
  record Found(KeptFiles kept, Path path, Instant since) {}

  /**
   * Keeps the latest version's files; of one partition where one is named.
   *
   * @return what is kept; empty where there is no version
   */
  public static Optional<KeptFiles> keep(
      Lake lake, Table table, Optional<String> partition, Owner owner) {
    Optional<TableVersion> latest = lake.latest(table);
    Optional<KeptFiles> kept =
        latest.map(
            version ->
                new KeptFiles(
                    owner,
                    version.definition().id(),
                    version.number(),
                    version.files().stream()
                        .filter(file -> partition.map(file.partition()::containsValue).orElse(true))
                        .map(file -> digested(lake, table, file))
                        .toList()));
    kept.ifPresent(record -> record.write(lake, table));
    return kept;
  }

  /**
   * What was kept of a version of a table for an owner; the last time where the table was rebuilt
   * and had a version of that number again.
   */
  public static Optional<KeptFiles> find(Lake lake, Table table, Owner owner, long version) {
    return named(lake, table, name(owner, version)).stream()
        .max(Comparator.comparing(Found::since))
        .map(Found::kept);
  }

  /** All that is kept of a table. */
  static List<Found> all(Lake lake, Table table) {
    return named(lake, table, "");
  }

  private static List<Found> named(Lake lake, Table table, String beginning) {
    Path folder = new Path(lake.folder(table), FOLDER);
    try {
      List<Found> all = new ArrayList<>();
      for (FileStatus file :
          lake.fileSystem().listStatus(folder, path -> isRecord(path, beginning))) {
        Instant since = Instant.ofEpochMilli(file.getModificationTime());
        all.add(new Found(read(lake.fileSystem(), file.getPath()), file.getPath(), since));
      }
      return all;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new StorageException("Cannot list " + folder, e);
    }
  }

  /**
   * The rows that were read then.
   *
   * @throws UsageException where a file is gone, or is not what it was
   */
  public Dataset<Row> rows(SparkSession spark, Lake lake, Table table) {
    List<DataFile> read = new ArrayList<>();
    for (KeptFile file : files) {
      DataFile again = new DataFile(file.path, Map.of(), file.bytes, 0, -1);
      if (!digested(lake, table, again).sha256.equals(file.sha256)) {
        throw new UsageException(
            "%s of %s is not what %s was made from: somebody changed or removed it"
                .formatted(file.path, table.fullName(), owner.title()));
      }
      read.add(again);
    }
    return lake.read(spark, table, read);
  }

  /** What is there for the owner and the table's version already says the same. */
  private void write(Lake lake, Table table) {
    Path path = path(lake, table);
    try {
      new AtomicFiles(lake.fileSystem()).create(path, JSON.writeValueAsBytes(this));
    } catch (FileAlreadyExistsException e) {
      return; // by an earlier attempt
    } catch (IOException e) {
      throw new StorageException("Cannot write " + path, e);
    }
  }

  private static KeptFiles read(FileSystem files, Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return JSON.readValue(in.readAllBytes(), KeptFiles.class);
    }
  }

  /** Not what a killed writer has left of one. */
  private static boolean isRecord(Path path, String beginning) {
    String name = path.getName();
    return name.startsWith(beginning) && name.endsWith(".json") && !name.startsWith(".");
  }

  private Path path(Lake lake, Table table) {
    return new Path(new Path(lake.folder(table), FOLDER), name(owner, version) + tableId + ".json");
  }

  private static String name(Owner owner, long version) {
    return "%s %06d ".formatted(owner.title(), version).replace(' ', '-');
  }

  private static KeptFile digested(Lake lake, Table table, DataFile file) {
    Path path = new Path(lake.folder(table), file.path());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(lake.fileSystem().open(path), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return new KeptFile(file.path(), file.bytes(), HexFormat.of().formatHex(digest.digest()));
    } catch (FileNotFoundException e) {
      return new KeptFile(file.path(), file.bytes(), "");
    } catch (IOException e) {
      throw new StorageException("Cannot read " + path, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
