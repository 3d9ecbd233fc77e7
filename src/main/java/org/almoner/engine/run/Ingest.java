package org.almoner.engine.run;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.Feed;
import org.almoner.engine.FeedRow;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.landing.Dialect;
import org.almoner.engine.landing.FileCheck;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.ParquetLanding;
import org.almoner.engine.landing.RefusedFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Takes the files of a feed into those of its raw tables that do not remember them: all of a run in
 * one commit a table, which also keeps their receipts.
 */
final class Ingest {
  private final SparkSession spark;
  private final Intake intake;
  private final Feed feed;

  Ingest(SparkSession spark, Intake intake, Feed feed) {
    this.spark = spark;
    this.intake = intake;
    this.feed = feed;
  }

  List<FileReport> run(Provenance draft) {
    FeedArrivals arrivals = intake.arrivals(feed);
    List<FileReport> refused = new ArrayList<>(arrivals.refused());
    Map<LandingFile, List<Table>> readable = new LinkedHashMap<>();
    arrivals
        .fresh()
        .forEach(
            (file, lacking) ->
                refusal(file)
                    .ifPresentOrElse(
                        problem -> refused.add(FileReport.refused(feed, file, problem)),
                        () -> readable.put(file, lacking)));
    Map<String, FileReport> taken = new LinkedHashMap<>();
    Stream.concat(takenBefore(arrivals).stream(), take(readable, refused, draft).stream())
        .forEach(report -> taken.merge(report.file().name(), report, FileReport::plus));
    List<FileReport> reports = new ArrayList<>(taken.values());
    reports.addAll(refused);
    return reports;
  }

  /** Takes in what can be read to its end; a file that cannot is refused, and the others go on. */
  private List<FileReport> take(
      Map<LandingFile, List<Table>> files, List<FileReport> refused, Provenance draft) {
    Map<LandingFile, List<Table>> left = new LinkedHashMap<>(files);
    while (!left.isEmpty() && !(snapshot() && !refused.isEmpty())) {
      try {
        return new Taking(spark, intake, feed).take(left, draft);
      } catch (Exception e) { // Spark throws checked ones that it does not declare
        Optional<RefusedFileException> refusal = RefusedFileException.in(e);
        if (refusal.isEmpty()) {
          throw e;
        }
        refuse(refusal.get(), left, refused);
      }
    }
    refused.addAll(left.keySet().stream().map(this::incomplete).toList());
    return List.of();
  }

  private void refuse(
      RefusedFileException refusal, Map<LandingFile, List<Table>> left, List<FileReport> refused) {
    for (LandingFile file : List.copyOf(left.keySet())) {
      String problem = refusal.problems().get(file.name());
      if (problem != null) {
        left.remove(file);
        refused.add(FileReport.refused(feed, file, problem));
      }
    }
  }

  private FileReport incomplete(LandingFile file) {
    return FileReport.refused(
        feed,
        file,
        file.name() + " waits for the other files of its snapshot, which is taken in as a whole");
  }

  private boolean snapshot() {
    return intake.request().deliveries().snapshot(feed.first());
  }

  /** What a killed attempt at this run has taken in: no ledger has it yet. */
  private List<FileReport> takenBefore(FeedArrivals arrivals) {
    List<FileReport> reports = new ArrayList<>();
    arrivals
        .byTable()
        .forEach(
            (raw, of) -> {
              List<Receipt> receipts = of.receipts().of(intake.runId());
              Map<String, FileReading> damages = receipts.isEmpty() ? Map.of() : damages(raw);
              receipts.forEach(receipt -> reports.add(takenBefore(receipt, damages)));
            });
    return reports;
  }

  private FileReport takenBefore(Receipt receipt, Map<String, FileReading> damages) {
    return FileReport.taken(
        feed,
        LandingFile.of(receipt.file(), receipt.bytes(), receipt.digest()),
        receipt.rows(),
        damages.get(receipt.file()));
  }

  /** A file with a header is looked at before it is read; any other is its reader's to judge. */
  private Optional<String> refusal(LandingFile file) {
    if (feed.reader().isPresent()) {
      return Optional.empty();
    }
    Table raw = feed.first();
    Path path = new Path(file.uri());
    Configuration hadoop = spark.sessionState().newHadoopConf();
    Optional<String> refusal =
        new FileCheck(file, raw, Dialect.of(intake.request().terms(raw)))
            .refusal(() -> path.getFileSystem(hadoop).open(path));
    return file.isParquet() ? refusal.or(() -> ParquetLanding.refusal(spark, raw, file)) : refusal;
  }

  /** Files that end before their end, as an attempt that was killed took them in. */
  private Map<String, FileReading> damages(Table raw) {
    Map<String, FileReading> damages = new HashMap<>();
    intake
        .lake()
        .read(spark, raw)
        .filter(col(RawColumns.DEFECT).startsWith(FeedRow.DAMAGE))
        .filter(col(RawColumns.RUN_ID).equalTo(intake.runId()))
        .select(RawColumns.FILE, RawColumns.LINE, RawColumns.DEFECT)
        .collectAsList()
        .forEach(
            row ->
                damages.put(
                    row.getString(0),
                    FileReading.damaged(
                        row.getString(0),
                        feed.landing().unit(),
                        row.getLong(1),
                        row.getString(2))));
    return damages;
  }
}
