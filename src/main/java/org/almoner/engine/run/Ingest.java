package org.almoner.engine.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.RawAppend;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.FileCheck;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingSource;
import org.almoner.engine.landing.ParquetLanding;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Takes landing files into a raw table: each file once, by its name and bytes, and all new files of
 * a table in one commit that also remembers them.
 */
final class Ingest {
  private static final Pattern TASK = Pattern.compile("part-(\\d+)-.*");
  private static final long MICROS = 1_000_000;

  private final SparkSession spark;
  private final Lake lake;
  private final LandingDirectory landing;

  Ingest(SparkSession spark, Lake lake, LandingDirectory landing) {
    this.spark = spark;
    this.lake = lake;
    this.landing = landing;
  }

  /** Files of the table that are not in it yet. */
  static List<LandingFile> newFiles(Lake lake, LandingDirectory landing, Table raw) {
    return landing.files(raw.landing().orElseThrow()).stream()
        .filter(file -> !lake.remembers(raw, file.identity()))
        .toList();
  }

  /** Whether an attempt at this run took files in before it was killed: no ledger has them yet. */
  static boolean attempted(Lake lake, Table raw, String runId) {
    return lake.latest(raw)
        .flatMap(TableVersion::provenance)
        .map(made -> made.runId().equals(runId))
        .orElse(false);
  }

  List<FileReport> run(Table raw, BusinessDate date, Provenance draft) {
    List<FileReport> reports = new ArrayList<>(takenBefore(raw, draft.runId()));
    List<LandingFile> readable = new ArrayList<>();
    for (LandingFile file : newFiles(lake, landing, raw)) {
      FileCheck check = check(raw, file);
      if (check.readable()) {
        readable.add(file);
      } else {
        reports.add(new FileReport(raw, file, false, 0, check.problems()));
      }
    }
    if (!readable.isEmpty()) {
      Delivery delivery =
          new Delivery(readable, draft.runId(), date.asOf().getEpochSecond() * MICROS);
      Map<LandingFile, Long> rows = take(raw, delivery, draft);
      reports.addAll(taken(raw, rows, draft.runId()));
    }
    return reports;
  }

  private List<FileReport> takenBefore(Table raw, String runId) {
    if (!attempted(lake, raw, runId)) {
      return List.of();
    }
    Map<String, Long> counted = new HashMap<>();
    lake.read(spark, raw)
        .filter(col(RawColumns.RUN_ID).equalTo(runId))
        .groupBy(RawColumns.FILE)
        .count()
        .collectAsList()
        .forEach(row -> counted.put(row.getString(0), row.getLong(1)));
    Map<LandingFile, Long> rows = new LinkedHashMap<>();
    landing.files(raw.landing().orElseThrow()).stream()
        .filter(file -> counted.containsKey(file.name()) && lake.remembers(raw, file.identity()))
        .forEach(file -> rows.put(file, counted.get(file.name())));
    return taken(raw, rows, runId);
  }

  private List<FileReport> taken(Table raw, Map<LandingFile, Long> rows, String runId) {
    Map<String, String> damages = damages(raw, rows.keySet(), runId);
    List<FileReport> reports = new ArrayList<>();
    rows.forEach(
        (file, n) -> {
          List<String> problems = new ArrayList<>(check(raw, file).problems());
          Optional.ofNullable(damages.get(file.name())).ifPresent(problems::add);
          reports.add(new FileReport(raw, file, true, n, problems));
        });
    return reports;
  }

  /** Writes, commits, and returns the rows of each file as counted in what was written. */
  private Map<LandingFile, Long> take(Table raw, Delivery delivery, Provenance draft) {
    RawAppend append = new RawAppend(lake, raw);
    Map<LandingFile, Long> rows = new LinkedHashMap<>();
    delivery.files().forEach(file -> rows.put(file, 0L));
    List<LandingFile> text =
        delivery.files().stream().filter(f -> f.format() != Format.PARQUET).toList();
    if (!text.isEmpty()) {
      Delivery part = new Delivery(text, delivery.runId(), delivery.ingestedAt());
      for (DataFile file : append.write(LandingSource.read(spark, Lake.schema(raw), part))) {
        rows.merge(text.get(task(file)), file.rows(), Long::sum);
      }
    }
    for (LandingFile file : delivery.files()) {
      if (file.format() == Format.PARQUET) {
        append
            .write(ParquetLanding.read(spark, raw, file, delivery))
            .forEach(written -> rows.merge(file, written.rows(), Long::sum));
      }
    }
    Map<String, Long> identities = new LinkedHashMap<>();
    delivery.files().forEach(file -> identities.put(file.identity(), 1L));
    append.commit(identities, draft);
    return rows;
  }

  private static int task(DataFile file) {
    Matcher matcher = TASK.matcher(new Path(file.path()).getName());
    if (!matcher.matches()) {
      throw new IllegalStateException("Spark named a file in a new way: " + file.path());
    }
    return Integer.parseInt(matcher.group(1));
  }

  private FileCheck check(Table raw, LandingFile file) {
    try {
      Path path = new Path(file.uri());
      var files = path.getFileSystem(spark.sessionState().newHadoopConf());
      FileCheck check = FileCheck.of(file, raw, () -> files.open(path));
      return check.readable() && file.format() == Format.PARQUET
          ? new FileCheck(true, ParquetLanding.problems(spark, raw, file))
          : check;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.name(), e);
    }
  }

  /** Compressed files that break off, with the line where they do. */
  private Map<String, String> damages(Table raw, Set<LandingFile> files, String runId) {
    Map<String, String> damages = new HashMap<>();
    if (files.stream().noneMatch(LandingFile::compressed)) {
      return damages;
    }
    List<Row> rows =
        lake.read(spark, raw)
            .filter(col(RawColumns.DEFECT).startsWith("the gzip stream breaks off"))
            .filter(col(RawColumns.RUN_ID).equalTo(runId))
            .groupBy(RawColumns.FILE)
            .agg(min(RawColumns.LINE))
            .collectAsList();
    for (Row row : rows) {
      damages.put(
          row.getString(0),
          "%s, line %d: the gzip stream breaks off; the lines before are taken in, deliver the file again"
              .formatted(row.getString(0), row.getLong(1)));
    }
    return damages;
  }
}
