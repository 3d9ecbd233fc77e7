package org.almoner.engine.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.StagedFiles;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Rows added to a raw table: any number of writes, then one commit. */
public final class RawAppend {
  /**
   * Smallest and largest texts find nothing in a table that is always read whole, cost a comparison
   * per value, and are patients' data in the footer. No line number comes twice: a dictionary of
   * them would only be made and given up.
   */
  public static final Map<String, String> WRITING =
      Map.of(
          "parquet.column.statistics.enabled",
          "false",
          "parquet.enable.dictionary#" + RawColumns.LINE,
          "false");

  private final Lake lake;
  private final Table raw;
  private final Path staged;
  private final List<DataFile> files = new ArrayList<>();
  private Content content = Content.EMPTY;

  public RawAppend(Lake lake, Table raw) {
    this.lake = lake;
    this.raw = raw;
    this.staged = lake.stage(raw);
  }

  /**
   * Writes rows of the stored schema where no reader looks; returns the files they are in. Of no
   * rows at all, Spark makes a file too.
   */
  public List<DataFile> write(Dataset<Row> rows) {
    TableAudit audit = new TableAudit(raw, List.of());
    try {
      write(rows, audit);
    } catch (Throwable e) { // Spark throws checked ones that it does not declare
      lake.discard(staged);
      throw e;
    }
    content = content.plus(audit.content());
    return added(new StagedFiles(lake.fileSystem(), raw));
  }

  /** Where workers write rows of it. */
  public RawPlace place(SparkSession spark, RawFormat format) {
    return RawPlace.of(spark, staged, Lake.schema(raw), format);
  }

  /** Takes what workers have written there; what attempts left that failed goes. */
  public List<DataFile> take(List<RawFile.Written> written) {
    StagedFiles there = new StagedFiles(lake.fileSystem(), raw);
    Set<String> names = new HashSet<>();
    written.forEach(file -> names.add(file.name()));
    files.forEach(file -> names.add(new Path(file.path()).getName()));
    there.keep(staged, names);
    for (RawFile.Written file : written) {
      content = content.plus(file.content());
    }
    return added(there);
  }

  private List<DataFile> added(StagedFiles there) {
    List<DataFile> added = new ArrayList<>(there.list(staged, Map.of(), content.rows()));
    added.removeAll(files);
    files.addAll(added);
    return added;
  }

  /** All that was written, in the order in which it was. */
  public List<DataFile> files() {
    return List.copyOf(files);
  }

  /** Gives up what was written. */
  public void discard() {
    lake.discard(staged);
  }

  private void write(Dataset<Row> rows, TableAudit audit) {
    Observation observation = new Observation();
    audit
        .observe(rows, observation)
        .write()
        .mode(SaveMode.Append)
        .options(WRITING)
        .parquet(staged.toString());
    audit.take(observation);
  }

  /**
   * Publishes all that was written. The table has to know what it holds, see {@link Recall}.
   *
   * @param receipts of the landing files, by the file that holds their rows or, of those that have
   *     none, any other
   */
  public void commit(Map<DataFile, List<Receipt>> receipts, Provenance draft) {
    Optional<Provenance> before = lake.latest(raw).flatMap(TableVersion::provenance);
    Content held = before.map(p -> Content.parse(p.content())).orElse(Content.EMPTY);
    Provenance provenance =
        draft.withContent(held.plus(content)).after(before.map(Provenance::latestDelivery));
    List<DataFile> kept =
        files.stream()
            .map(file -> Receipt.keep(file, settled(receipts.getOrDefault(file, List.of()))))
            .toList();
    lake.publish(raw, new Change("WRITE", kept, List.of(), provenance));
  }

  private List<Receipt> settled(List<Receipt> receipts) {
    return receipts.stream().map(receipt -> receipt.settled(lake.now())).toList();
  }
}
