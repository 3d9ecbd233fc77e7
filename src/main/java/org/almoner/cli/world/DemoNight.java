package org.almoner.cli.world;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.almoner.cli.models.LockedChange;
import org.almoner.cli.run.PipelineRun;
import org.almoner.config.check.Person;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.ModelState;

/**
 * The engagement half of the demo: takes the deliveries in, trains, lets a second person approve,
 * and runs the night that the FRMs' lists come from.
 */
record DemoNight(PipelineRun runs, RunRequest template, RunListener listener) {
  private static final String APPROVER = "demo";

  /** Takes in and stages, learns, approves, recommends; the exit code of what failed, if any. */
  ExitCode run(PrintWriter out) {
    Pipeline nightly = runs.options().pipeline("nightly");
    List<String> intake =
        nightly.jobs().stream().filter(DemoNight::takesIn).map(Job::name).toList();
    ExitCode first = run(nightly.only(intake)).exitCode();
    if (first != ExitCode.OK) {
      return first;
    }
    ExitCode training = run(runs.options().pipeline("weekly-training")).exitCode();
    if (training != ExitCode.OK && training != ExitCode.MODEL_REJECTED) {
      return training;
    }
    out.println(approve());
    List<String> night =
        nightly.jobs().stream().map(Job::name).filter(name -> !intake.contains(name)).toList();
    return run(nightly.only(night)).exitCode();
  }

  private static boolean takesIn(Job job) {
    Layer layer = job.outputs().get(0).layer();
    return layer == Layer.RAW || layer == Layer.STAGING;
  }

  private RunReport run(Pipeline pipeline) {
    return runs.run(
        new RunRequest(pipeline, template.date(), template.landing(), Reuse.STAGING), listener);
  }

  /** What a second person does after reading the report. */
  private String approve() {
    Lake lake = runs.lake();
    ModelRegistry registry = ModelRegistry.of(lake, RegisteredUplift.NAME);
    Optional<String> version =
        registry.versions().stream()
            .filter(each -> each.state() == ModelState.STAGING)
            .map(ModelRegistry.VersionState::version)
            .reduce((earlier, later) -> later);
    if (version.isEmpty()) {
      return "No model passed its gates: the rule-based score makes the lists.";
    }
    return new LockedChange(lake, runs.settings(), RegisteredUplift.NAME)
        .make(
            Person.named("demo", APPROVER),
            "the demo has read the report",
            changes -> promote(changes, version.get()));
  }

  private static String promote(ModelChanges changes, String version) {
    changes.approve(version);
    changes.promote(version);
    return "Model " + version + " passed its gates; " + APPROVER + " approved it.";
  }
}
