package org.almoner.engine.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Layer;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * All tables under one root, {@code <root>/<domain>/<table>}, each a Delta table. Any URI that
 * Hadoop knows.
 *
 * <p>A version's files lie in a folder named for the version and, at random, for who wrote it,
 * which readers do not look at before the commit names them. Two writers share no name, and nobody
 * clears what may be another's: a folder without a commit is collected by its age.
 */
public final class Lake {
  private final Path root;
  private final Configuration hadoop;
  private final Clock clock;
  private final Map<String, TableVersion> published = new ConcurrentHashMap<>();
  private final Verification verification = new Verification(this);
  private volatile Lease lease = () -> {};

  /**
   * @param root such as {@code data/lake} or {@code s3a://bucket/lake}
   * @param clock for the timestamps that Delta wants in its log
   */
  public Lake(String root, Configuration hadoop, Clock clock) {
    Path path = new Path(root);
    try {
      this.root = path.getFileSystem(hadoop).makeQualified(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach the lake at " + root, e);
    }
    this.hadoop = hadoop;
    this.clock = clock;
  }

  /** The same lake as another process sees it: nothing is remembered. */
  public Lake afresh() {
    return new Lake(root.toString(), hadoop, clock);
  }

  public Path root() {
    return root;
  }

  /**
   * What the settings say of storage. That of {@link #fileSystem} may be of whoever opened the same
   * storage first.
   */
  public Configuration hadoop() {
    return hadoop;
  }

  public FileSystem fileSystem() {
    try {
      return root.getFileSystem(hadoop);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach the lake at " + root, e);
    }
  }

  public Path folder(Table table) {
    return new Path(root, table.domain() + "/" + table.name());
  }

  /** From now on nothing is written to the lake without a look at the lease. */
  public void heldUnder(Lease held) {
    published.clear(); // what was read before may be another's work by now
    lease = held;
  }

  /** Nothing is written to the lake any more, also by a job that goes on though given up. */
  public void released() {
    lease =
        () -> {
          throw new IllegalStateException(root + " is no longer held by this run");
        };
  }

  /**
   * Throws where the lake's lock was taken, and is lost: to be asked before anything is changed.
   */
  public void requireHeld() {
    lease.check();
  }

  /** The latest version; looked up once, as long as nobody but this lake's holder writes. */
  public Optional<TableVersion> latest(Table table) {
    TableVersion known = published.get(table.fullName());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TableVersion> found = readLog(table, log(table)::latest);
    found.ifPresent(version -> published.put(table.fullName(), version));
    return found;
  }

  private static <T> T readLog(Table table, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableLogException e) {
      throw new UnusableTableException(
          table, "its log can be read", e.getMessage() + "; restore the folder from a copy", e);
    }
  }

  /** Whether there is a version of the table, or what is left of one that cannot be read. */
  public boolean has(Table table) {
    try {
      return latest(table).isPresent();
    } catch (UnusableTableException e) {
      return true;
    }
  }

  /** The latest version; empty also where it cannot be read, which is told where it is needed. */
  public Optional<TableVersion> readable(Table table) {
    try {
      return latest(table);
    } catch (UnusableTableException e) {
      return Optional.empty();
    }
  }

  /** Files of the latest version that are lost, or not what was published; usually none. */
  public List<Damage> damages(Table table) {
    return verification.of(table);
  }

  /**
   * @throws UnusableTableException where one of these files of the table is damaged
   */
  void requireIntact(Table table, List<DataFile> files) {
    verification.requireIntact(table, files);
  }

  /** What a version changed; empty where it is not there, or no longer. */
  Optional<Commit> commit(Table table, long number) {
    return log(table).commit(number);
  }

  /** What each version changed, oldest first, as far as the log reaches back. */
  public List<Commit> commits(Table table) {
    return log(table).commits();
  }

  /** An earlier version; empty where the log no longer reaches back to it. */
  public Optional<TableVersion> at(Table table, long number) {
    return readLog(table, () -> log(table).at(number));
  }

  /** Removes entries of the table's log that are too old. */
  public void cleanLog(Table table) {
    log(table).clean(clock.instant());
  }

  /** How long the table itself wants files to stay that a later version replaced. */
  public Duration fileRetention(Table table) {
    return latest(table).map(version -> version.definition().fileRetention()).orElse(Duration.ZERO);
  }

  /** The time for the log, milliseconds since 1970 UTC. */
  long now() {
    return clock.millis();
  }

  /** The files of the latest version; none where the table was never published. */
  List<DataFile> files(Table table) {
    return latest(table).map(TableVersion::files).orElse(List.of());
  }

  /** The latest rows in the contract's columns; no rows where the table was never published. */
  public Dataset<Row> read(SparkSession spark, Table table) {
    return latest(table)
        .map(version -> read(spark, table, version))
        .orElseGet(() -> read(spark, table, List.<DataFile>of()));
  }

  /** The rows of a version, in the contract's columns. */
  public Dataset<Row> read(SparkSession spark, Table table, TableVersion version) {
    return new TableRows(spark, this, table).of(version);
  }

  /** Rows of some files of a table, published or staged. */
  public Dataset<Row> read(SparkSession spark, Table table, List<DataFile> files) {
    return new TableRows(spark, this, table).of(files);
  }

  /** Rows of some partitions; no rows for values that have none. */
  public Dataset<Row> read(SparkSession spark, Table table, Collection<String> partitions) {
    return new TableRows(spark, this, table).of(partitions);
  }

  /**
   * Rows of one partition as an earlier version had them; empty where the log no longer reaches
   * back to the version, or somebody has removed its files.
   */
  public Optional<Dataset<Row>> read(
      SparkSession spark, Table table, long number, String partition) {
    return readLog(table, () -> log(table).at(number))
        .map(version -> partition(table, version, partition))
        .filter(files -> files.stream().allMatch(file -> exists(table, file)))
        .map(files -> read(spark, table, files));
  }

  /** Whether somebody has removed a file. */
  public boolean exists(Table table, DataFile file) {
    try {
      return fileSystem().exists(new Path(folder(table), file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach " + folder(table), e);
    }
  }

  /** Values of the partition column for which there are rows, ascending. */
  public List<String> partitions(Table table) {
    String column = table.partition().orElseThrow();
    return files(table).stream()
        .filter(file -> file.rows() != 0)
        .map(file -> file.partition().get(column))
        .distinct()
        .sorted()
        .toList();
  }

  /** Rows of the latest version, all partitions; very many where another tool did not say. */
  long rows(Table table) {
    return files(table).stream()
        .mapToLong(file -> file.rows() < 0 ? Integer.MAX_VALUE : file.rows())
        .sum();
  }

  /** Bytes of the files of the latest version, 0 where it cannot be read. */
  public long bytes(Table table) {
    return readable(table).stream()
        .flatMap(version -> version.files().stream())
        .mapToLong(DataFile::bytes)
        .sum();
  }

  /** The live files of one partition. */
  List<DataFile> partition(Table table, String value) {
    return latest(table).map(version -> partition(table, version, value)).orElse(List.of());
  }

  private static List<DataFile> partition(Table table, TableVersion version, String value) {
    String column = table.partition().orElseThrow();
    return version.files().stream()
        .filter(file -> value.equals(file.partition().get(column)))
        .toList();
  }

  /** On which terms the next version of a table can be written. */
  public WriteTerms terms(Table table) {
    return new WriteTerms(table, latest(table));
  }

  /** A folder of one's own for the files of the version after the latest: no two get the same. */
  public Path stage(Table table) {
    terms(table).requireWritable();
    String own = UUID.randomUUID().toString().replace("-", "");
    return new Path(folder(table), "v%06d-%s".formatted(nextVersion(table), own));
  }

  /**
   * Puts the log of a table aside, so that the table can be made from nothing; its files stay.
   *
   * @return where the log is now, below the table's folder
   */
  public String putAside(Table table) {
    requireHeld();
    String aside = "_delta_log_before_" + clock.instant().toString().replace(':', '-');
    try {
      if (!fileSystem()
          .rename(new Path(folder(table), "_delta_log"), new Path(folder(table), aside))) {
        throw new IOException("the storage refused to rename its log");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put aside " + folder(table), e);
    }
    published.remove(table.fullName());
    return aside;
  }

  /** Removes a staged folder that is not going to be published. */
  public void discard(Path staged) {
    try {
      fileSystem().delete(staged, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear " + staged, e);
    }
  }

  /** Makes the change visible to readers, in one commit. */
  public TableVersion publish(Table table, Change change) {
    Optional<TableVersion> before = latest(table);
    WriteTerms terms = new WriteTerms(table, before);
    terms.requireWritable();
    terms.requireRemovable(change.removed());
    long number = nextVersion(table);
    long timestamp = clock.millis();
    TableDefinition definition = TableDefinition.next(table, before, timestamp);
    List<String> actions = new ArrayList<>(Actions.lines(change, timestamp));
    if (before.isEmpty()) {
      actions.add(1, Actions.protocol(definition));
    }
    if (before.isEmpty() || !before.get().definition().equals(definition)) {
      actions.add(before.isEmpty() ? 2 : 1, Actions.metadata(table, definition));
    }
    requireHeld();
    DeltaLog log = log(table);
    log.commit(number, actions);
    log.afterCommit(number, clock.instant());
    List<DataFile> files = new ArrayList<>(before.map(TableVersion::files).orElse(List.of()));
    Set<String> fresh =
        Stream.concat(change.added().stream(), change.removed().stream())
            .map(DataFile::path)
            .collect(Collectors.toUnmodifiableSet());
    files.removeIf(file -> fresh.contains(file.path())); // noted anew, its rows as they were
    files.addAll(change.added());
    TableVersion version =
        new TableVersion(number, files, definition, Optional.of(change.provenance()));
    published.put(table.fullName(), version);
    verification.published(table, version);
    return version;
  }

  /** The stored schema: the contract's, and for raw tables where each row came from. */
  public static StructType schema(Table table) {
    return table.layer() == Layer.RAW ? RawColumns.schema(table) : table.schema();
  }

  private long nextVersion(Table table) {
    return latest(table).map(v -> v.number() + 1).orElse(0L);
  }

  DeltaLog log(Table table) {
    return new DeltaLog(folder(table), hadoop);
  }
}
