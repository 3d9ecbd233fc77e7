package org.almoner.engine.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Job;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;

/** What a run would do, job by job, without doing it. */
public record Plan(Map<Job, String> actions) {

  public static Plan of(Lake lake, RunRequest request) {
    Optional<LandingDirectory> landing =
        request.landing().map(uri -> LandingDirectory.open(uri, lake.fileSystem().getConf()));
    MandatoryInputs.check(lake, request, landing);
    RunResources resources =
        RunResources.of(
            "dry-run",
            request,
            () -> {
              throw new IllegalStateException("A dry run opens no session");
            },
            lake,
            landing);
    JobExecution execution = new JobExecution(resources);
    Schedule schedule = new Schedule(request.pipeline().jobs());
    Map<Job, String> actions = new LinkedHashMap<>();
    for (Job job : request.pipeline().jobs()) {
      boolean after = schedule.before(job).stream().anyMatch(b -> "run".equals(actions.get(b)));
      boolean runs = after || new Repair(resources, job).isNeeded() || !execution.nothingToDo(job);
      actions.put(job, runs ? "run" : "skip");
    }
    return new Plan(actions);
  }

  /** "run" or "skip". */
  public String of(Job job) {
    return actions.getOrDefault(job, "skip");
  }
}
