package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.RawAppend;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.ParquetLanding;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of landing files on their way into one raw table, and what is remembered of each. */
final class RawWriting {
  private static final Pattern TASK = Pattern.compile("part-(\\d+)-.*");

  private final SparkSession spark;
  private final Intake intake;
  private final Table raw;
  private final RawAppend append;
  private final Map<LandingFile, List<DataFile>> written = new LinkedHashMap<>();

  /**
   * @param files that the table lacks
   */
  RawWriting(SparkSession spark, Intake intake, Table raw, List<LandingFile> files) {
    this.spark = spark;
    this.intake = intake;
    this.raw = raw;
    this.append = new RawAppend(spark, intake.lake(), raw);
    files.forEach(file -> written.put(file, new ArrayList<>()));
  }

  List<LandingFile> files() {
    return List.copyOf(written.keySet());
  }

  /** How many rows of a file were written. */
  long rows(LandingFile file) {
    return written.getOrDefault(file, List.of()).stream().mapToLong(DataFile::rows).sum();
  }

  /**
   * Writes rows of which partition i is file i.
   *
   * @param read all files that were read, those that the table has among them
   */
  void write(Dataset<Row> rows, List<LandingFile> read) {
    for (DataFile file : append.write(rows)) {
      List<DataFile> of = written.get(read.get(task(file)));
      if (of != null) { // of no rows, Spark makes a file all the same
        of.add(file);
      }
    }
  }

  /**
   * Spark reads Parquet in any order: that it was not changed meanwhile is looked up afterwards.
   */
  void writeParquet(LandingFile file, Delivery delivery) {
    try {
      Objects.requireNonNull(written.get(file), "one of those that the table lacks")
          .addAll(append.write(ParquetLanding.read(spark, raw, file, delivery)));
    } catch (Exception e) { // Spark throws checked ones that it does not declare
      Optional<RefusedFileException> refusal = ParquetLanding.refusal(file, e);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
    if (!intake.landing().digested(file).digest().equals(file.digest())) {
      throw RefusedFileException.changed(file);
    }
  }

  void commit(Provenance draft) {
    append.commit(receipts(draft), draft);
  }

  void discard() {
    append.discard();
  }

  private Map<DataFile, List<Receipt>> receipts(Provenance draft) {
    boolean snapshot = intake.request().deliveries().snapshot(raw);
    Map<DataFile, List<Receipt>> receipts = new LinkedHashMap<>();
    List<Receipt> ofNone = new ArrayList<>();
    written.forEach(
        (file, in) -> {
          Receipt receipt = receipt(file, draft, snapshot);
          (in.isEmpty() ? ofNone : receipts.computeIfAbsent(in.get(0), f -> new ArrayList<>()))
              .add(receipt);
        });
    if (!ofNone.isEmpty()) {
      receipts.put(append.writeNone(), ofNone);
    }
    return receipts;
  }

  private Receipt receipt(LandingFile file, Provenance draft, boolean snapshot) {
    return new Receipt(
        file.name(),
        draft.runId(),
        draft.businessDate(),
        file.bytes(),
        file.modified(),
        file.digest(),
        rows(file),
        snapshot,
        false,
        false,
        null);
  }

  private static int task(DataFile file) {
    Matcher matcher = TASK.matcher(new Path(file.path()).getName());
    if (!matcher.matches()) {
      throw new IllegalStateException("Spark named a file in a new way: " + file.path());
    }
    return Integer.parseInt(matcher.group(1));
  }
}
