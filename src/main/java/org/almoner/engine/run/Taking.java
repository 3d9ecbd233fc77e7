package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.RawAppend;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.Dialect;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingSource;
import org.almoner.engine.landing.ParquetLanding;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/** One attempt to write landing files into a raw table, and its commit. */
final class Taking {
  private static final Pattern TASK = Pattern.compile("part-(\\d+)-.*");
  private static final long MICROS = 1_000_000;

  private final SparkSession spark;
  private final Intake intake;
  private final Table raw;
  private final RawAppend append;
  private final CollectionAccumulator<FileReading> told;
  private final Map<LandingFile, List<DataFile>> written = new LinkedHashMap<>();

  Taking(SparkSession spark, Intake intake, Table raw) {
    this.spark = spark;
    this.intake = intake;
    this.raw = raw;
    this.append = new RawAppend(spark, intake.lake(), raw);
    this.told = spark.sparkContext().collectionAccumulator();
  }

  /**
   * Writes, commits, and reports the rows of each file as counted in what was written.
   *
   * @throws RefusedFileException naming the file that could not be read to its end as it was found;
   *     nothing is committed then
   */
  List<FileReport> take(List<LandingFile> files, Provenance draft) {
    long instant = intake.request().date().asOf().getEpochSecond() * MICROS;
    Dialect dialect = Dialect.of(intake.request().feed(raw));
    Delivery delivery = new Delivery(files, dialect, draft.runId(), instant);
    files.forEach(file -> written.put(file, new ArrayList<>()));
    writeText(delivery);
    writeParquet(delivery);
    Map<LandingFile, Long> rows = new LinkedHashMap<>();
    written.forEach((file, in) -> rows.put(file, in.stream().mapToLong(DataFile::rows).sum()));
    append.commit(receipts(rows, draft), draft);
    Map<String, FileReading> readings = new HashMap<>();
    told.value().forEach(reading -> readings.put(reading.file(), reading));
    return files.stream()
        .map(file -> FileReport.taken(raw, file, rows.get(file), readings.get(file.name())))
        .toList();
  }

  private void writeText(Delivery delivery) {
    List<LandingFile> text =
        delivery.files().stream().filter(file -> file.format() != Format.PARQUET).toList();
    if (!text.isEmpty()) {
      append
          .write(LandingSource.read(spark, Lake.schema(raw), delivery.of(text), told))
          .forEach(file -> written.get(text.get(task(file))).add(file));
    }
  }

  /**
   * Spark reads Parquet in any order: that it was not changed meanwhile is looked up afterwards.
   */
  private void writeParquet(Delivery delivery) {
    for (LandingFile file : delivery.files()) {
      if (file.format() == Format.PARQUET) {
        written.get(file).addAll(writeParquet(file, delivery));
        requireUnchanged(file);
      }
    }
  }

  private List<DataFile> writeParquet(LandingFile file, Delivery delivery) {
    try {
      return append.write(ParquetLanding.read(spark, raw, file, delivery));
    } catch (Exception e) { // Spark throws checked ones that it does not declare
      Optional<RefusedFileException> refusal = ParquetLanding.refusal(file, e);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
  }

  private void requireUnchanged(LandingFile file) {
    try {
      if (!intake.landing().digested(file).digest().equals(file.digest())) {
        throw RefusedFileException.changed(file);
      }
    } catch (RefusedFileException e) {
      append.discard();
      throw e;
    }
  }

  private Map<DataFile, List<Receipt>> receipts(Map<LandingFile, Long> rows, Provenance draft) {
    boolean snapshot = intake.request().feeds().snapshot(raw);
    Map<DataFile, List<Receipt>> receipts = new LinkedHashMap<>();
    List<Receipt> ofNone = new ArrayList<>();
    written.forEach(
        (file, in) -> {
          Receipt receipt = receipt(file, rows.get(file), draft, snapshot);
          (in.isEmpty() ? ofNone : receipts.computeIfAbsent(in.get(0), f -> new ArrayList<>()))
              .add(receipt);
        });
    if (!ofNone.isEmpty()) {
      receipts.put(append.writeNone(), ofNone);
    }
    return receipts;
  }

  private static Receipt receipt(LandingFile file, long rows, Provenance draft, boolean snapshot) {
    return new Receipt(
        file.name(),
        draft.runId(),
        draft.businessDate(),
        file.bytes(),
        file.modified(),
        file.digest(),
        rows,
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
