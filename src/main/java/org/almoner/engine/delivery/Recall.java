package org.almoner.engine.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds the receipts of files that have none: another tool has put them together, or they are from
 * before there were receipts. Their rows say what they hold, the log what was delivered when. What
 * the log no longer tells is not remembered, and taken in again where it is delivered.
 */
public final class Recall {
  /** How a delivery was remembered before: name, size and digest, as the id of a transaction. */
  private static final Pattern IDENTITY = Pattern.compile("landing:(.+):(\\d+):([0-9a-f]+)");

  private final SparkSession spark;
  private final Lake lake;
  private final Table raw;

  public Recall(SparkSession spark, Lake lake, Table raw) {
    this.spark = spark;
    this.lake = lake;
    this.raw = raw;
  }

  /** A landing file as a run took it in. */
  private record Taken(String file, String run) {}

  /** Where its rows are, and how many. */
  private record Held(DataFile in, long rows) {}

  /** Notes the receipts with the files, and what the table holds, in one commit. */
  public void run() {
    List<DataFile> silent =
        lake.files(raw).stream().filter(file -> Receipt.of(file).isEmpty()).toList();
    Map<Taken, Held> held = held(silent);
    Map<DataFile, List<Receipt>> receipts = new LinkedHashMap<>();
    silent.forEach(file -> receipts.put(file, new ArrayList<>()));
    Map<Taken, Receipt> told = told(held);
    held.forEach(
        (taken, where) ->
            Optional.ofNullable(told.get(taken)).ifPresent(known(receipts, where.in)::add));
    List<DataFile> noted =
        receipts.entrySet().stream().map(e -> Receipt.keep(e.getKey(), e.getValue())).toList();
    lake.publish(raw, new Change("RECALL", noted, List.of(), record(noted), false));
  }

  /** Measured where another tool changed the rows last. */
  private Provenance record(List<DataFile> noted) {
    TableVersion version = lake.latest(raw).orElseThrow();
    return version.provenance().orElseGet(() -> measured(Receipts.of(version.files(), noted)));
  }

  private Provenance measured(Receipts receipts) {
    Optional<Receipt> latest = receipts.latest();
    Provenance record =
        new Provenance(
            latest.map(Receipt::run).orElse(""),
            "recall",
            latest.map(Receipt::date).orElse(""),
            "",
            Map.of(),
            TableAudit.content(lake.read(spark, raw)).toString());
    return latest.isPresent() ? record.after(Optional.empty()) : record;
  }

  private Map<Taken, Held> held(List<DataFile> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    Map<String, DataFile> byName = new HashMap<>();
    files.forEach(file -> byName.put(new Path(file.path()).getName(), file));
    List<Row> rows =
        lake.read(spark, raw, files)
            .groupBy(col("_metadata.file_name"), col(RawColumns.FILE), col(RawColumns.RUN_ID))
            .agg(count(lit(1)))
            .filter(col(RawColumns.FILE).isNotNull().and(col(RawColumns.RUN_ID).isNotNull()))
            .orderBy("file_name", RawColumns.FILE, RawColumns.RUN_ID)
            .collectAsList();
    Map<Taken, Held> held = new LinkedHashMap<>();
    for (Row row : rows) {
      held.merge(
          new Taken(row.getString(1), row.getString(2)),
          new Held(known(byName, row.getString(0)), row.getLong(3)),
          (first, more) -> new Held(first.in, first.rows + more.rows));
    }
    return held;
  }

  /** Rows are read of the silent files alone, so that each is known. */
  private static <K, V> V known(Map<K, V> all, K key) {
    return Objects.requireNonNull(all.get(key), () -> key + " is none of the files that were read");
  }

  /** What the log tells of them: of each the latest that was noted. */
  private Map<Taken, Receipt> told(Map<Taken, Held> sought) {
    Map<Taken, Receipt> told = new HashMap<>();
    long number = lake.latest(raw).orElseThrow().number();
    Optional<Commit> commit = lake.commit(raw, number);
    while (commit.isPresent() && told.size() < sought.size()) {
      receipts(commit.get(), sought).forEach(r -> remember(told, sought, r));
      number--;
      commit = number < 0 ? Optional.empty() : lake.commit(raw, number);
    }
    if (told.size() < sought.size() && number >= 0) { // the log was cleaned; a checkpoint stands in
      lake.at(raw, number + 1).stream()
          .flatMap(version -> version.files().stream())
          .flatMap(file -> Receipt.of(file).stream().flatMap(List::stream))
          .forEach(r -> remember(told, sought, r));
    }
    return told;
  }

  private static void remember(Map<Taken, Receipt> told, Map<Taken, Held> sought, Receipt receipt) {
    Taken taken = new Taken(receipt.file(), receipt.run());
    if (sought.containsKey(taken)) {
      told.putIfAbsent(taken, receipt);
    }
  }

  private static Stream<Receipt> receipts(Commit commit, Map<Taken, Held> sought) {
    Stream<Receipt> noted =
        commit.added().stream().flatMap(f -> Receipt.of(f).stream().flatMap(List::stream));
    Stream<Receipt> remembered =
        commit.provenance().stream()
            .flatMap(record -> commit.applications().stream().map(id -> early(id, record, sought)))
            .flatMap(Optional::stream);
    return Stream.concat(noted, remembered);
  }

  private static Optional<Receipt> early(String id, Provenance record, Map<Taken, Held> sought) {
    Matcher identity = IDENTITY.matcher(id);
    if (!identity.matches()) {
      return Optional.empty();
    }
    Held held = sought.get(new Taken(identity.group(1), record.runId()));
    long rows = held == null ? 0 : held.rows;
    return Optional.of(
        new Receipt(
            identity.group(1),
            record.runId(),
            record.businessDate(),
            Long.parseLong(identity.group(2)),
            0,
            identity.group(3),
            rows,
            false,
            false,
            false,
            null));
  }
}
