package org.almoner.engine.run;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Feed;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.RawAppend;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.Dialect;
import org.almoner.engine.landing.FileCheck;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingRow;
import org.almoner.engine.landing.LandingSource;
import org.almoner.engine.landing.ParquetLanding;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;

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

  List<FileReport> run(Table raw, Feed feed, BusinessDate date, Provenance draft) {
    List<FileReport> reports = new ArrayList<>(takenBefore(raw, draft.runId()));
    List<LandingFile> readable = new ArrayList<>();
    for (LandingFile file : newFiles(lake, landing, raw)) {
      Optional<String> refusal = refusal(raw, file, Dialect.of(feed));
      if (refusal.isEmpty()) {
        readable.add(file);
      } else {
        reports.add(FileReport.refused(raw, file, refusal.get()));
      }
    }
    if (!readable.isEmpty()) {
      long instant = date.asOf().getEpochSecond() * MICROS;
      Delivery delivery = new Delivery(readable, Dialect.of(feed), draft.runId(), instant);
      reports.addAll(take(raw, delivery, draft));
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
    Map<String, FileReading> damages = damages(raw, runId);
    return landing.files(raw.landing().orElseThrow()).stream()
        .filter(file -> counted.containsKey(file.name()) && lake.remembers(raw, file.identity()))
        .map(file -> taken(raw, file, counted.get(file.name()), damages.get(file.name())))
        .toList();
  }

  private static FileReport taken(
      Table raw, LandingFile file, long rows, @Nullable FileReading reading) {
    if (reading == null) {
      return new FileReport(raw, file, true, rows, 0, List.of());
    }
    return new FileReport(raw, file, true, rows, reading.blank(), reading.problems());
  }

  /** Writes, commits, and reports the rows of each file as counted in what was written. */
  private List<FileReport> take(Table raw, Delivery delivery, Provenance draft) {
    RawAppend append = new RawAppend(lake, raw);
    Map<LandingFile, Long> rows = new LinkedHashMap<>();
    delivery.files().forEach(file -> rows.put(file, 0L));
    CollectionAccumulator<FileReading> told = spark.sparkContext().collectionAccumulator();
    List<LandingFile> text =
        delivery.files().stream().filter(f -> f.format() != Format.PARQUET).toList();
    if (!text.isEmpty()) {
      Delivery part = delivery.of(text);
      for (DataFile file : append.write(LandingSource.read(spark, Lake.schema(raw), part, told))) {
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
    Map<String, FileReading> readings = new HashMap<>();
    told.value().forEach(reading -> readings.put(reading.file(), reading));
    return rows.entrySet().stream()
        .map(each -> taken(raw, each.getKey(), each.getValue(), readings.get(each.getKey().name())))
        .toList();
  }

  private static int task(DataFile file) {
    Matcher matcher = TASK.matcher(new Path(file.path()).getName());
    if (!matcher.matches()) {
      throw new IllegalStateException("Spark named a file in a new way: " + file.path());
    }
    return Integer.parseInt(matcher.group(1));
  }

  private Optional<String> refusal(Table raw, LandingFile file, Dialect dialect) {
    Path path = new Path(file.uri());
    Configuration hadoop = spark.sessionState().newHadoopConf();
    Optional<String> refusal =
        new FileCheck(file, raw, dialect).refusal(() -> path.getFileSystem(hadoop).open(path));
    return file.format() == Format.PARQUET
        ? refusal.or(() -> ParquetLanding.refusal(spark, raw, file))
        : refusal;
  }

  /** Files that end before their end, as an attempt that was killed took them in. */
  private Map<String, FileReading> damages(Table raw, String runId) {
    Map<String, FileReading> damages = new HashMap<>();
    lake.read(spark, raw)
        .filter(col(RawColumns.DEFECT).startsWith(LandingRow.DAMAGE))
        .filter(col(RawColumns.RUN_ID).equalTo(runId))
        .select(RawColumns.FILE, RawColumns.LINE, RawColumns.DEFECT)
        .collectAsList()
        .forEach(
            row ->
                damages.put(
                    row.getString(0),
                    new FileReading(row.getString(0), 0, row.getLong(1), row.getString(2))));
    return damages;
  }
}
