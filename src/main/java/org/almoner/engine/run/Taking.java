package org.almoner.engine.run;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Feed;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.Dialect;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingSource;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.CollectionAccumulator;

/**
 * One attempt to write landing files into the raw tables of a feed, and its commits. Each file is
 * read once, however many tables have rows of it.
 */
final class Taking {
  private static final long MICROS = 1_000_000;

  private final SparkSession spark;
  private final Intake intake;
  private final Feed feed;
  private final CollectionAccumulator<FileReading> told;
  private final Map<Table, RawWriting> writings = new LinkedHashMap<>();

  Taking(SparkSession spark, Intake intake, Feed feed) {
    this.spark = spark;
    this.intake = intake;
    this.feed = feed;
    this.told = spark.sparkContext().collectionAccumulator();
  }

  /**
   * Writes all, commits table by table, and reports the rows of each file as counted in what was
   * written. Where it ends between two commits, the next run writes the tables that are left.
   *
   * @param files with the tables that lack each
   * @throws RefusedFileException naming the files that could not be read to their ends as they were
   *     found; nothing is committed then
   */
  List<FileReport> take(Map<LandingFile, List<Table>> files, Provenance draft) {
    long instant = intake.request().date().asOf().getEpochSecond() * MICROS;
    Dialect dialect = Dialect.of(intake.request().terms(feed.first()));
    List<LandingFile> all = List.copyOf(files.keySet());
    Delivery delivery = new Delivery(all, dialect, draft.runId(), instant);
    for (Table raw : feed.tables()) {
      List<LandingFile> lacked =
          all.stream().filter(file -> files.getOrDefault(file, List.of()).contains(raw)).toList();
      if (!lacked.isEmpty()) {
        writings.put(raw, new RawWriting(spark, intake, raw, lacked));
      }
    }
    try {
      write(delivery);
    } catch (Exception e) { // Spark throws checked ones that it does not declare
      writings.values().forEach(RawWriting::discard);
      throw e;
    }
    writings.values().forEach(writing -> writing.commit(draft));
    return reports(all);
  }

  private void write(Delivery delivery) {
    if (feed.tables().size() > 1) {
      writeTogether(delivery);
    } else {
      writings.values().forEach(writing -> writeAlone(writing, delivery));
    }
  }

  private void writeAlone(RawWriting writing, Delivery delivery) {
    Delivery streamed = delivery.of(delivery.files().stream().filter(this::isStreamed).toList());
    if (!streamed.files().isEmpty()) {
      writing.write(
          LandingSource.read(spark, feed, streamed, told),
          streamed.tasks(),
          () -> counts(feed.first()));
    }
    delivery.files().stream()
        .filter(file -> !isStreamed(file))
        .forEach(file -> writing.writeParquet(file, delivery));
  }

  /** The rows of all tables are kept on the machines' disks until each table has its own. */
  private void writeTogether(Delivery delivery) {
    Dataset<Row> together =
        LandingSource.read(spark, feed, delivery, told).persist(StorageLevel.DISK_ONLY());
    try {
      writings.forEach(
          (raw, writing) -> {
            Dataset<Row> rows = LandingSource.of(raw, together);
            Object[] lacked = writing.files().stream().map(LandingFile::name).toArray();
            boolean lacksAll = lacked.length == delivery.files().size();
            writing.write(
                lacksAll ? rows : rows.filter(col(RawColumns.FILE).isin(lacked)),
                delivery.tasks(),
                () -> counts(raw));
          });
    } finally {
      together.unpersist();
    }
  }

  /**
   * What was made of each file for a table, once all were read.
   *
   * @throws RefusedFileException naming those that could not be
   */
  private Map<String, Long> counts(Table raw) {
    RefusedFileException.of(told.value())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    Map<String, Long> counts = new HashMap<>();
    told.value().forEach(r -> counts.put(r.file(), r.rows().getOrDefault(raw.name(), 0L)));
    return counts;
  }

  private boolean isStreamed(LandingFile file) {
    return feed.reader().isPresent() || !file.isParquet();
  }

  private List<FileReport> reports(List<LandingFile> files) {
    Map<String, FileReading> readings = new HashMap<>();
    told.value().forEach(reading -> readings.put(reading.file(), reading));
    List<FileReport> reports = new ArrayList<>();
    for (LandingFile file : files) {
      long rows = writings.values().stream().mapToLong(writing -> writing.rows(file)).sum();
      reports.add(FileReport.taken(feed, file, rows, readings.get(file.name())));
    }
    return reports;
  }
}
