package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.RawAppend;
import org.almoner.engine.delivery.RawFile;
import org.almoner.engine.delivery.RawFormat;
import org.almoner.engine.delivery.RawPlace;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.LostRowsException;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.ParquetLanding;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The rows of landing files on their way into one raw table, and what is remembered of each. */
final class RawWriting {
  private static final Pattern TASK = Pattern.compile("part-(\\d+)-.*");

  private final SparkSession spark;
  private final Intake intake;
  private final Table raw;
  private final RawAppend append;
  private final Set<LandingFile> files;
  private final Map<LandingFile, Held> written = new LinkedHashMap<>();

  /**
   * @param files that the table lacks
   */
  RawWriting(SparkSession spark, Intake intake, Table raw, List<LandingFile> files) {
    this.spark = spark;
    this.intake = intake;
    this.raw = raw;
    this.append = new RawAppend(intake.lake(), raw);
    this.files = new LinkedHashSet<>(files);
  }

  /**
   * Where rows of a landing file were written.
   *
   * @param in the first of the data files
   */
  private record Held(DataFile in, long rows) {}

  /** Whether the table has yet to get a file. */
  boolean lacks(LandingFile file) {
    return files.contains(file);
  }

  /** How many rows of a file were written. */
  long rows(LandingFile file) {
    Held held = written.get(file);
    return held == null ? 0 : held.rows;
  }

  /** Where workers write its rows. */
  RawPlace place(RawFormat format) {
    return append.place(spark, format);
  }

  /**
   * Takes what tasks have written.
   *
   * @param tasks the files that each read, those that the table has among them
   * @param counts by name of a file, the rows made of it for this table
   * @throws LostRowsException where a data file does not hold the rows that its task made
   */
  void take(List<RawFile.Written> files, List<List<LandingFile>> tasks, Map<String, Long> counts) {
    for (DataFile file : append.take(files)) {
      hold(tasks.get(task(file)), List.of(file), counts);
    }
  }

  private void hold(List<LandingFile> read, List<DataFile> in, Map<String, Long> counts) {
    long counted = 0;
    for (LandingFile file : read) {
      if (lacks(file)) {
        long rows = counts.getOrDefault(file.name(), 0L);
        written.put(file, new Held(in.get(0), rows));
        counted += rows;
      }
    }
    long held = rows(in);
    if (counted != held) {
      throw new LostRowsException(in.get(0).path(), counted, held);
    }
  }

  private static long rows(List<DataFile> in) {
    return in.stream().mapToLong(DataFile::rows).sum();
  }

  /**
   * Spark reads Parquet in any order: that it was not changed meanwhile is looked up afterwards.
   */
  void writeParquet(LandingFile file, Delivery delivery) {
    try {
      List<DataFile> in = append.write(ParquetLanding.read(spark, raw, file, delivery));
      hold(List.of(file), in, Map.of(file.name(), rows(in)));
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

  /**
   * Where a task had no row for the table, its files are noted with the first file of the commit.
   */
  private Map<DataFile, List<Receipt>> receipts(Provenance draft) {
    boolean snapshot = intake.request().deliveries().snapshot(raw);
    DataFile first = append.files().get(0);
    Map<DataFile, List<Receipt>> receipts = new LinkedHashMap<>();
    for (LandingFile file : files) {
      Held held = written.get(file);
      receipts
          .computeIfAbsent(held == null ? first : held.in, in -> new ArrayList<>())
          .add(receipt(file, draft, snapshot));
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
