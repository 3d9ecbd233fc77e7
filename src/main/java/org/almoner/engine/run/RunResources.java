package org.almoner.engine.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.engine.Job;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.publish.Publisher;
import org.apache.spark.sql.SparkSession;

/**
 * What all jobs of a run share. The session is opened when the first job needs it: a run that has
 * nothing to do needs none.
 */
record RunResources(
    String runId,
    RunRequest request,
    Lake lake,
    Supplier<SparkSession> session,
    Supplier<Publisher> publishing,
    Optional<Intake> intake,
    Outcomes outcomes) {

  static RunResources of(
      String runId,
      RunRequest request,
      Supplier<SparkSession> session,
      Lake lake,
      Optional<LandingDirectory> landing) {
    Outcomes outcomes = new Outcomes(request.pipeline().jobs());
    Supplier<SparkSession> opened = new Once<>(session);
    Supplier<Publisher> publisher =
        new Once<>(() -> new Publisher(opened.get(), lake, request.date(), outcomes::awaitParents));
    Optional<Intake> intake = landing.map(there -> Intake.of(lake, there, request, runId));
    intake.ifPresent(Intake::requireThere);
    return new RunResources(runId, request, lake, opened, publisher, intake, outcomes);
  }

  /** What a job is about to make its outputs from. */
  /** What a job adds to, its own outputs, is not what it makes them of. */
  Provenance draft(Job job) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Table input : job.inputs()) {
      if (!job.outputs().contains(input)) {
        inputs.put(input.fullName(), content(input));
      }
    }
    for (String path : job.documents()) {
      intake
          .flatMap(there -> there.landing().document(path))
          .ifPresent(text -> inputs.put("landing/" + path, Fingerprints.of(text)));
    }
    return new Provenance(
        runId, job.name(), request.date().toString(), Fingerprints.of(job, request), inputs, "");
  }

  /** The ledger's own tables do not measure their content: there the version says what it is. */
  private String content(Table input) {
    Optional<TableVersion> version = lake.latest(input);
    return version
        .flatMap(TableVersion::provenance)
        .map(Provenance::content)
        .filter(content -> !Content.parse(content).equals(Content.EMPTY))
        .orElseGet(() -> "version " + version.map(TableVersion::number).orElse(-1L));
  }

  /** A value made at first use. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (made.isEmpty()) {
        made = Optional.of(maker.get());
      }
      return made.get();
    }
  }
}
