package org.almoner.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lake;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens during a run as it happens, one JSON object per line, in {@code <lake>/_runs/<run
 * id>/events-<start>.ndjson}. Each start of a run writes a file of its own, so that what a killed
 * one did stays readable. Holds names, counts and times, never a value of a patient's row.
 */
public final class EventLog implements RunListener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Lake lake;
  private final Clock clock;
  private @Nullable FSDataOutputStream out = null;

  public EventLog(Lake lake, Clock clock) {
    this.lake = lake;
    this.clock = clock;
  }

  @Override
  public void runStarted(String runId, RunRequest request) {
    open(runId);
    ObjectNode event = event("run_started").put("run_id", runId);
    event.put("pipeline", request.pipeline().name());
    event.put("business_date", request.date().toString());
    event.put("resumed", request.reuse() == Reuse.EVERYTHING);
    write(event);
  }

  @Override
  public void jobStarted(Job job) {
    write(event("job_started").put("job", job.name()));
  }

  @Override
  public void jobFinished(JobReport report) {
    report.checks().stream().filter(check -> !check.passed()).forEach(this::checkFailed);
    ObjectNode event = event("job_finished").put("job", report.job().name());
    event.put("status", report.status().title()).put("seconds", report.seconds());
    event.put("rows_in", report.counts().delivered()).put("rows_out", report.rowsOut());
    event.put("rows_quarantined", report.counts().quarantined());
    event.put("output_version", report.outputVersion()).put("changed", report.changed());
    if (!report.message().isEmpty()) {
      event.put("error", report.message());
    }
    write(event);
  }

  @Override
  public void runFinished(RunReport report) {
    report.warnings().forEach(this::checkFailed);
    ObjectNode event = event("run_finished").put("run_id", report.runId());
    event.put("status", report.status()).put("exit_code", report.exitCode().number());
    write(event.put("seconds", report.seconds()));
  }

  @Override
  public synchronized void close() {
    if (out == null) {
      return;
    }
    try {
      out.close();
    } catch (IOException e) {
      LOG.warn("The run's event log has no end", e);
    }
  }

  private void checkFailed(CheckResult check) {
    ObjectNode event = event("check_failed").put("table", check.table());
    event.put("check", check.check()).put("severity", check.severity().title());
    write(event.put("measured", check.measured()));
  }

  private ObjectNode event(String name) {
    return JSON.createObjectNode().put("at", clock.instant().toString()).put("event", name);
  }

  /** An instant as names of files have it. */
  static String stamp(Instant start) {
    return START.format(start);
  }

  private synchronized void open(String runId) {
    String start = stamp(clock.instant());
    Path path = new Path(RunSummary.folder(lake, runId), "events-" + start + ".ndjson");
    try {
      out = lake.fileSystem().create(path, true);
    } catch (IOException e) {
      throw new StorageException("Cannot write " + path, e);
    }
  }

  private synchronized void write(ObjectNode event) {
    if (out == null) {
      return;
    }
    try {
      out.write((JSON.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8));
      out.hflush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event cannot be written as JSON", e);
    } catch (IOException e) {
      LOG.warn("The run's event log ends here; the run itself tells what is missing", e);
      out = null;
    }
  }
}
