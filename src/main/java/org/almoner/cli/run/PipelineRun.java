package org.almoner.cli.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.Profiles;
import org.almoner.config.Settings;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.ResourcesException;
import org.almoner.engine.Shortage;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.run.EventLog;
import org.almoner.engine.run.Patience;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunLock;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.Runner;

/** One run from lock to summary: what run, backfill and demo have in common. */
public record PipelineRun(LakeOptions options, Lake lake, Settings settings, Duration longestWait) {

  public static PipelineRun of(LakeOptions options, Lake lake) {
    return new PipelineRun(options, lake, options.settings(), Duration.ZERO);
  }

  /** The same, waiting for the lake where another run has it. */
  PipelineRun waiting(Duration limit) {
    return new PipelineRun(options, lake, settings, limit);
  }

  public RunReport run(RunRequest request, RunListener listener) {
    String holder = "run %s %s".formatted(request.pipeline().name(), request.date());
    Duration stale = Duration.ofMinutes(settings.run().lockStaleMinutes());
    try (RunLock lock =
            RunLock.acquire(lake, holder, new Patience(stale, longestWait, listener::waiting));
        EventLog events = new EventLog(lake, Clock.systemUTC())) {
      Runner runner =
          new Runner(
              lake,
              () -> options.session(bytes(request)),
              Clock.systemUTC(),
              settings.run().parallelJobs());
      RunReport report = runner.run(request, events.and(listener));
      lock.check();
      return report;
    } catch (RuntimeException | Error e) { // Hadoop tells of a full local disk by an Error
      Optional<ResourcesException> shortage = Shortage.behind(e, lake.root().toString());
      if (shortage.isPresent()) {
        throw shortage.get();
      }
      throw e;
    }
  }

  /** What the run reads: what is delivered now, and what is in the lake. */
  private long bytes(RunRequest request) {
    long delivered =
        request
            .landing()
            .map(uri -> LandingDirectory.open(uri, lake.fileSystem().getConf()).bytes())
            .orElse(0L);
    return delivered + Profiles.TEXT_PER_PARQUET * kept(request.pipeline().jobs());
  }

  /** Bytes of raw tables, and of others that the jobs read but do not make. */
  private long kept(List<Job> jobs) {
    Set<Table> made =
        jobs.stream().flatMap(job -> job.outputs().stream()).collect(Collectors.toSet());
    return jobs.stream()
        .flatMap(job -> job.inputs().stream())
        .filter(table -> table.layer() == Layer.RAW || !made.contains(table))
        .distinct()
        .mapToLong(lake::bytes)
        .sum();
  }
}
