package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Feed;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.RawFile;
import org.almoner.engine.delivery.RawFormat;
import org.almoner.engine.delivery.RawPlace;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.Dialect;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingReaders;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
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
    Delivery streamed = delivery.of(delivery.files().stream().filter(this::isStreamed).toList());
    if (!streamed.files().isEmpty()) {
      stream(streamed);
    }
    delivery.files().stream()
        .filter(file -> !isStreamed(file))
        .forEach(
            file -> writings.values().forEach(writing -> writing.writeParquet(file, delivery)));
  }

  /** Each task writes the rows of all tables in one pass over its files. */
  private void stream(Delivery delivery) {
    RawFormat format = RawFormat.of(spark);
    Map<String, RawPlace> places = new HashMap<>();
    Map<String, Set<String>> held = new HashMap<>();
    writings.forEach(
        (raw, writing) -> {
          places.put(raw.name(), writing.place(format));
          held.put(raw.name(), names(delivery.files(), file -> !writing.lacks(file)));
        });
    List<List<LandingFile>> tasks = delivery.tasks();
    List<Map<String, RawFile.Written>> written =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(tasks.stream().map(delivery::of).toList(), tasks.size())
            .mapPartitionsWithIndex(
                new LandedTask(LandingReaders.of(feed, told), places, held), false)
            .collect();
    RefusedFileException.of(told.value())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    writings.forEach(
        (raw, writing) ->
            writing.take(
                written.stream().flatMap(of -> Stream.ofNullable(of.get(raw.name()))).toList(),
                tasks,
                counts(raw)));
  }

  private static Set<String> names(List<LandingFile> files, Predicate<LandingFile> which) {
    return files.stream().filter(which).map(LandingFile::name).collect(Collectors.toSet());
  }

  /** How many rows were made of each file for a table. */
  private Map<String, Long> counts(Table raw) {
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
