package org.almoner.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.almoner.config.Settings;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunLock;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.RunSummary;
import org.almoner.engine.run.Runner;

/** One run from lock to summary: what run, backfill and demo have in common. */
record PipelineRun(LakeOptions options, Lake lake, Settings settings) {

  static PipelineRun of(LakeOptions options, Lake lake) {
    return new PipelineRun(options, lake, options.settings());
  }

  RunReport run(RunRequest request, RunListener listener) {
    String holder = "run %s %s".formatted(request.pipeline().name(), request.date());
    Duration stale = Duration.ofMinutes(settings.run().lockStaleMinutes());
    try (RunLock lock =
            RunLock.acquire(lake.fileSystem(), lake.root(), Clock.systemUTC(), holder, stale);
        Heartbeat beat = Heartbeat.of(lock, stale)) {
      Runner runner =
          new Runner(
              lake,
              () -> options.session(bytes(request.landing())),
              Clock.systemUTC(),
              settings.run().parallelJobs());
      RunReport report = runner.run(request, listener);
      RunSummary.write(lake, report);
      return report;
    }
  }

  private long bytes(Optional<String> landing) {
    return landing
        .map(uri -> LandingDirectory.open(uri, lake.fileSystem().getConf()).bytes())
        .orElse(0L);
  }
}
