package org.almoner.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.engine.Table;
import org.almoner.engine.audit.BrokenRows;
import org.almoner.engine.publish.Published;
import org.jspecify.annotations.Nullable;

/** A run's report as rows of the ledger's tables, a value per column of {@link OpsTables}. */
record ReportRows(RunReport report) {
  private static final ObjectMapper JSON = new ObjectMapper();

  List<@Nullable Object> run() {
    String error =
        report.jobs().stream()
            .map(JobReport::message)
            .filter(m -> !m.isEmpty())
            .findFirst()
            .orElse(null);
    return Arrays.asList(
        report.runId(),
        report.request().pipeline().name(),
        report.request().date().date(),
        report.status(),
        report.exitCode().number(),
        report.started(),
        report.seconds(),
        report.request().landing().orElse(""),
        report.request().reuse() == Reuse.EVERYTHING,
        (int) report.count(JobStatus.SUCCEEDED),
        (int) report.count(JobStatus.SKIPPED),
        report.rowsIn(),
        report.rowsQuarantined(),
        error);
  }

  List<List<@Nullable Object>> jobs() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JobReport job : report.jobs()) {
      rows.add(
          Arrays.asList(
              report.runId(),
              job.job().name(),
              job.status().title(),
              job.job().outputs().stream().map(Table::fullName).collect(Collectors.joining(", ")),
              job.outputVersion(),
              json(job.inputVersions()),
              Fingerprints.of(job.job(), report.request()),
              job.counts().delivered(),
              job.rowsOut(),
              job.counts().quarantined(),
              job.changed(),
              job.seconds(),
              job.message().isEmpty() ? null : job.message()));
    }
    return rows;
  }

  List<List<@Nullable Object>> checks() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    report
        .checks()
        .forEach(
            check ->
                rows.add(
                    Arrays.asList(
                        report.runId(),
                        check.table(),
                        check.check(),
                        check.severity().title(),
                        check.passed(),
                        check.measured())));
    return rows;
  }

  List<List<@Nullable Object>> files() {
    Map<String, Long> broken = brokenPerFile();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FileReport file : report.files()) {
      long quarantined = broken.getOrDefault(file.file().name(), 0L);
      rows.add(
          Arrays.asList(
              report.runId(),
              file.feed().tableNames(),
              file.file().name(),
              file.file().bytes(),
              file.file().digest(),
              file.taken() ? "taken" : "refused",
              file.rows(),
              file.rows() - quarantined,
              quarantined,
              file.problems().isEmpty() ? null : String.join("; ", file.problems())));
    }
    return rows;
  }

  /**
   * Rows of each file that are in quarantine. Several staging tables may refuse the same row of a
   * raw table: of these, what the one counts that refused most.
   */
  private Map<String, Long> brokenPerFile() {
    Map<String, Map<String, Long>> byRaw = new HashMap<>();
    report.jobs().stream()
        .flatMap(job -> job.published().stream())
        .forEach(
            published ->
                broken(published)
                    .forEach(
                        (file, rows) ->
                            byRaw
                                .computeIfAbsent(file, f -> new HashMap<>())
                                .merge(published.from().get(0).fullName(), rows, Long::max)));
    Map<String, Long> broken = new HashMap<>();
    byRaw.forEach((file, raw) -> broken.put(file, raw.values().stream().mapToLong(n -> n).sum()));
    return broken;
  }

  private Map<String, Long> broken(Published published) {
    Map<String, Long> broken = new HashMap<>();
    for (BrokenRows rows : published.broken()) {
      if (rows.runId().equals(report.runId())) {
        broken.merge(rows.file(), rows.rows(), Long::sum);
      }
    }
    return broken;
  }

  private static String json(Map<String, Long> versions) {
    try {
      return JSON.writeValueAsString(versions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Versions cannot be written as JSON", e);
    }
  }
}
