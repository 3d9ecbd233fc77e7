package org.almoner.engine.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.Receipt;
import org.almoner.engine.landing.FileCheck;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.ParquetLanding;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Takes the landing files that a raw table does not remember into it: all of a run in one commit,
 * which also keeps their receipts.
 */
final class Ingest {
  private final SparkSession spark;
  private final Lake lake;
  private final Intake intake;
  private final Table raw;

  Ingest(SparkSession spark, Intake intake, Table raw) {
    this.spark = spark;
    this.lake = intake.lake();
    this.intake = intake;
    this.raw = raw;
  }

  List<FileReport> run(Provenance draft) {
    Arrivals arrivals = intake.arrivals(raw);
    List<FileReport> reports = new ArrayList<>(takenBefore(arrivals));
    List<FileReport> refused = new ArrayList<>(arrivals.refused());
    List<LandingFile> readable = new ArrayList<>();
    for (LandingFile file : arrivals.fresh()) {
      FileCheck check = check(file);
      if (check.readable()) {
        readable.add(file);
      } else {
        refused.add(new FileReport(raw, file, false, 0, check.problems()));
      }
    }
    Map<LandingFile, Long> rows = take(readable, refused, draft);
    reports.addAll(taken(rows));
    reports.addAll(refused);
    return reports;
  }

  /** Takes in what can be read to its end; a file that cannot is refused, and the others go on. */
  private Map<LandingFile, Long> take(
      List<LandingFile> files, List<FileReport> refused, Provenance draft) {
    List<LandingFile> left = new ArrayList<>(files);
    while (!left.isEmpty() && !(snapshot() && !refused.isEmpty())) {
      try {
        return new Taking(spark, intake, raw).take(left, draft);
      } catch (Exception e) { // Spark throws checked ones that it does not declare
        Optional<RefusedFileException> refusal = RefusedFileException.in(e);
        if (refusal.isEmpty()) {
          throw e;
        }
        refuse(refusal.get(), left, refused);
      }
    }
    refused.addAll(left.stream().map(this::incomplete).toList());
    return Map.of();
  }

  private void refuse(
      RefusedFileException refusal, List<LandingFile> left, List<FileReport> refused) {
    for (LandingFile file : List.copyOf(left)) {
      if (file.name().equals(refusal.file())) {
        left.remove(file);
        refused.add(FileReport.refused(raw, file, refusal.getMessage()));
      }
    }
  }

  private FileReport incomplete(LandingFile file) {
    return FileReport.refused(
        raw,
        file,
        file.name() + " waits for the other files of its snapshot, which is taken in as a whole");
  }

  private boolean snapshot() {
    return intake.request().feed(raw).snapshot();
  }

  /** What a killed attempt at this run has taken in: no ledger has it yet. */
  private List<FileReport> takenBefore(Arrivals arrivals) {
    Map<LandingFile, Long> rows = new LinkedHashMap<>();
    for (Receipt receipt : arrivals.receipts().of(intake.runId())) {
      rows.put(LandingFile.of(receipt.file(), receipt.bytes(), receipt.digest()), receipt.rows());
    }
    return taken(rows);
  }

  private List<FileReport> taken(Map<LandingFile, Long> rows) {
    Map<String, String> damages = damages(rows.keySet());
    List<FileReport> reports = new ArrayList<>();
    rows.forEach(
        (file, n) -> {
          List<String> problems = new ArrayList<>();
          if (!file.uri().isEmpty()) {
            problems.addAll(check(file).problems());
          }
          Optional.ofNullable(damages.get(file.name())).ifPresent(problems::add);
          reports.add(new FileReport(raw, file, true, n, problems));
        });
    return reports;
  }

  private FileCheck check(LandingFile file) {
    try {
      Path path = new Path(file.uri());
      var files = path.getFileSystem(spark.sessionState().newHadoopConf());
      FileCheck check = FileCheck.of(file, raw, () -> files.open(path));
      return check.readable() && file.format() == Format.PARQUET
          ? new FileCheck(true, ParquetLanding.problems(spark, raw, file))
          : check;
    } catch (IOException e) {
      return new FileCheck(false, List.of(RefusedFileException.unreadable(file, e).getMessage()));
    }
  }

  /** Compressed files that break off, with the line where they do. */
  private Map<String, String> damages(Set<LandingFile> files) {
    Map<String, String> damages = new HashMap<>();
    if (files.stream().noneMatch(LandingFile::compressed)) {
      return damages;
    }
    List<Row> rows =
        lake.read(spark, raw)
            .filter(col(RawColumns.DEFECT).startsWith("the gzip stream breaks off"))
            .filter(col(RawColumns.RUN_ID).equalTo(intake.runId()))
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
