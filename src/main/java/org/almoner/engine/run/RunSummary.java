package org.almoner.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.StartedRuns.Started;
import org.apache.hadoop.fs.Path;

/** A run's report as {@code <lake>/_runs/<run id>/run_summary.json}, for schedulers and people. */
public final class RunSummary {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a run's own files lie. */
  public static Path folder(Lake lake, String runId) {
    return new Path(lake.root(), "_runs/" + runId);
  }

  /** Writes the file and returns where it is. */
  public static Path write(Lake lake, RunReport report) {
    Path path = new Path(folder(lake, report.runId()), "run_summary.json");
    try (OutputStream out = lake.fileSystem().create(path, true)) {
      out.write(text(report).getBytes(StandardCharsets.UTF_8));
      return path;
    } catch (IOException e) {
      throw new StorageException("Cannot write " + path, e);
    }
  }

  /** Whether a run with the id has ended. */
  static boolean exists(Lake lake, String runId) {
    try {
      return lake.fileSystem().exists(new Path(folder(lake, runId), "run_summary.json"));
    } catch (IOException e) {
      throw new StorageException("Cannot reach " + folder(lake, runId), e);
    }
  }

  /** In place of the one that an earlier run could not write; what there is stays. */
  static void writeMissing(Lake lake, Started run) {
    Path path = new Path(folder(lake, run.runId()), "run_summary.json");
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", run.runId()).put("pipeline", run.pipeline());
    node.put("business_date", run.date()).put("status", Ledger.INTERRUPTED);
    node.put("started_at", run.started()).put("resumed", run.resumed());
    node.put("error", Ledger.WITHOUT_RECORD);
    try {
      if (!lake.fileSystem().exists(path)) {
        try (OutputStream out = lake.fileSystem().create(path, false)) {
          out.write((node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new StorageException("Cannot write " + path, e);
    }
  }

  static String text(RunReport report) {
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", report.runId());
    node.put("pipeline", report.request().pipeline().name());
    node.put("business_date", report.request().date().toString());
    node.put("status", report.status());
    node.put("exit_code", report.exitCode().number());
    node.put("started_at", report.started().toString());
    node.put("seconds", rounded(report.seconds()));
    report.late().ifPresent(late -> node.put("seconds_late", late.toSeconds()));
    node.put("resumed", report.request().reuse() == Reuse.EVERYTHING);
    node.put("rows_in", report.rowsIn());
    node.put("rows_quarantined", report.rowsQuarantined());
    jobs(node.putArray("jobs"), report);
    files(node.putArray("files"), report);
    checks(node.putArray("checks"), report);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A summary cannot be written as JSON", e);
    }
  }

  private static void jobs(ArrayNode array, RunReport report) {
    for (JobReport job : report.jobs()) {
      ObjectNode node = array.addObject();
      node.put("job", job.job().name()).put("status", job.status().title());
      node.put("rows_in", job.counts().delivered()).put("rows_out", job.rowsOut());
      node.put("rows_quarantined", job.counts().quarantined()).put("changed", job.changed());
      node.put("output_version", job.outputVersion()).put("seconds", rounded(job.seconds()));
      if (!job.message().isEmpty()) {
        node.put("error", job.message());
      }
    }
  }

  private static void files(ArrayNode array, RunReport report) {
    for (FileReport file : report.files()) {
      ObjectNode node = array.addObject();
      node.put("file", file.file().name()).put("table", file.feed().tableNames());
      node.put("status", file.taken() ? "taken" : "refused").put("rows_in", file.rows());
      node.put("rows_blank", file.blank());
      ArrayNode problems = node.putArray("problems");
      file.problems().forEach(problems::add);
    }
  }

  private static void checks(ArrayNode array, RunReport report) {
    report.checks().stream()
        .filter(check -> !check.passed())
        .forEach(
            check ->
                array
                    .addObject()
                    .put("table", check.table())
                    .put("check", check.check())
                    .put("severity", check.severity().title())
                    .put("measured", check.measured()));
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  private RunSummary() {}
}
