package org.almoner.engine.run;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Dialect;
import org.almoner.engine.landing.FileCheck;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingRow;
import org.almoner.engine.landing.ParquetLanding;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Takes the landing files that a raw table does not remember into it: all of a run in one commit,
 * which also keeps their receipts.
 */
final class Ingest {
  private final SparkSession spark;
  private final Intake intake;
  private final Table raw;

  Ingest(SparkSession spark, Intake intake, Table raw) {
    this.spark = spark;
    this.intake = intake;
    this.raw = raw;
  }

  List<FileReport> run(Provenance draft) {
    Arrivals arrivals = intake.arrivals(raw);
    List<FileReport> refused = new ArrayList<>(arrivals.refused());
    List<LandingFile> readable = new ArrayList<>();
    for (LandingFile file : arrivals.fresh()) {
      Optional<String> refusal = refusal(file);
      refusal.ifPresent(problem -> refused.add(FileReport.refused(raw, file, problem)));
      if (refusal.isEmpty()) {
        readable.add(file);
      }
    }
    List<FileReport> reports = new ArrayList<>(takenBefore(arrivals));
    reports.addAll(take(readable, refused, draft));
    reports.addAll(refused);
    return reports;
  }

  /** Takes in what can be read to its end; a file that cannot is refused, and the others go on. */
  private List<FileReport> take(
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
    return List.of();
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
    return intake.request().feeds().snapshot(raw);
  }

  /** What a killed attempt at this run has taken in: no ledger has it yet. */
  private List<FileReport> takenBefore(Arrivals arrivals) {
    List<Receipt> receipts = arrivals.receipts().of(intake.runId());
    Map<String, FileReading> damages = receipts.isEmpty() ? Map.of() : damages();
    return receipts.stream()
        .map(
            receipt ->
                FileReport.taken(
                    raw,
                    LandingFile.of(receipt.file(), receipt.bytes(), receipt.digest()),
                    receipt.rows(),
                    damages.get(receipt.file())))
        .toList();
  }

  private Optional<String> refusal(LandingFile file) {
    Path path = new Path(file.uri());
    Configuration hadoop = spark.sessionState().newHadoopConf();
    Optional<String> refusal =
        new FileCheck(file, raw, Dialect.of(intake.request().feed(raw)))
            .refusal(() -> path.getFileSystem(hadoop).open(path));
    return file.format() == Format.PARQUET
        ? refusal.or(() -> ParquetLanding.refusal(spark, raw, file))
        : refusal;
  }

  /** Files that end before their end, as an attempt that was killed took them in. */
  private Map<String, FileReading> damages() {
    Map<String, FileReading> damages = new HashMap<>();
    intake
        .lake()
        .read(spark, raw)
        .filter(col(RawColumns.DEFECT).startsWith(LandingRow.DAMAGE))
        .filter(col(RawColumns.RUN_ID).equalTo(intake.runId()))
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
