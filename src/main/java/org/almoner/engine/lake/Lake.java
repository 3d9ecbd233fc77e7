package org.almoner.engine.lake;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.almoner.engine.Layer;
import org.almoner.engine.RawColumns;
import org.almoner.engine.StorageException;
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
      throw new StorageException("Cannot reach the lake at " + root, e);
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

  /** What the settings say of storage; {@link #fileSystem} may know an earlier opener's. */
  public Configuration hadoop() {
    return hadoop;
  }

  public FileSystem fileSystem() {
    try {
      return root.getFileSystem(hadoop);
    } catch (IOException e) {
      throw new StorageException("Cannot reach the lake at " + root, e);
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
      throw UnusableTableException.unreadable(table, e);
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

  public Verification verification() {
    return verification;
  }

  /** What a version changed; empty where it is not there, or no longer. */
  public Optional<Commit> commit(Table table, long number) {
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

  /** The time for the log, milliseconds since 1970 UTC. */
  public long now() {
    return clock.millis();
  }

  /** The files of the latest version; none where the table was never published. */
  public List<DataFile> files(Table table) {
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

  /** Whether somebody has removed a file. */
  public boolean exists(Table table, DataFile file) {
    try {
      return fileSystem().exists(new Path(folder(table), file.path()));
    } catch (IOException e) {
      throw new StorageException("Cannot reach " + folder(table), e);
    }
  }

  /** Values of the partition column for which there are rows, ascending. */
  public List<String> partitions(Table table) {
    return latest(table).map(v -> v.partitions(table.partition().orElseThrow())).orElse(List.of());
  }

  /** Rows of the latest version, all partitions; very many where another tool did not say. */
  public long rows(Table table) {
    return latest(table).map(TableVersion::rows).orElse(0L);
  }

  /** Bytes of the files of the latest version, 0 where it cannot be read. */
  public long bytes(Table table) {
    return readable(table).map(TableVersion::bytes).orElse(0L);
  }

  /** The live files of one partition. */
  public List<DataFile> partition(Table table, String value) {
    return latest(table)
        .map(version -> version.partition(table.partition().orElseThrow(), value))
        .orElse(List.of());
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
    LogAside aside = LogAside.of(this, table, clock.instant());
    aside.put();
    published.remove(table.fullName());
    return aside.aside().getName();
  }

  /** Removes a staged folder that is not going to be published. */
  public void discard(Path staged) {
    try {
      fileSystem().delete(staged, true);
    } catch (IOException e) {
      throw new StorageException("Cannot clear " + staged, e);
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
    List<String> actions =
        Actions.lines(change, timestamp, Actions.definition(table, before, definition));
    requireHeld();
    DeltaLog log = log(table);
    log.commit(number, actions);
    log.afterCommit(number, clock.instant());
    TableVersion version = TableVersion.after(before, change, number, definition);
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
