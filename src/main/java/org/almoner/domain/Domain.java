package org.almoner.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.config.Settings;
import org.almoner.engine.Job;
import org.almoner.generate.Chapter;
import org.almoner.generate.story.WorldPlan;

/**
 * A family of tables, and the jobs that make them. Its tables and their words are what its jobs
 * declare.
 *
 * @param name the schema that analysts see, the folder of the lake and of a landing directory
 * @param jobs as its settings make them
 * @param pipelines files of {@code jobs/} that come with it, that of every night first
 * @param chapter what it tells of a generated world, where it does
 */
public record Domain(
    String name,
    Function<Settings, List<Job>> jobs,
    List<String> pipelines,
    Optional<Function<WorldPlan, Chapter>> chapter) {
  public Domain {
    pipelines = List.copyOf(pipelines);
  }

  /** A domain that tells nothing of generated worlds. */
  public Domain(String name, Function<Settings, List<Job>> jobs, List<String> pipelines) {
    this(name, jobs, pipelines, Optional.empty());
  }

  /** The same, telling its part of a generated world. */
  public Domain telling(Function<WorldPlan, Chapter> part) {
    return new Domain(name, jobs, pipelines, Optional.of(part));
  }
}
