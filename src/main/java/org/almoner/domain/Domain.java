package org.almoner.domain;

import java.util.List;
import java.util.function.Function;
import org.almoner.config.Settings;
import org.almoner.engine.Job;

/**
 * A family of tables, and the jobs that make them. Its tables and their words are what its jobs
 * declare.
 *
 * @param name the schema that analysts see, the folder of the lake and of a landing directory
 * @param jobs as its settings make them
 * @param pipelines files of {@code jobs/} that come with it
 */
public record Domain(String name, Function<Settings, List<Job>> jobs, List<String> pipelines) {
  public Domain {
    pipelines = List.copyOf(pipelines);
  }
}
