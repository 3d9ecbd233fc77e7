package org.almoner.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An ordered set of jobs.
 *
 * @param jobs each after the jobs it reads from
 */
public record Pipeline(String name, String description, List<Job> jobs) {

  /** Refuses an order in which a job would read a table that a later job builds. */
  public Pipeline {
    jobs = List.copyOf(jobs);
    Set<Table> toCome = new HashSet<>();
    jobs.forEach(job -> toCome.addAll(job.outputs()));
    for (Job job : jobs) {
      for (Table input : job.inputs()) {
        if (toCome.contains(input) && !job.outputs().contains(input)) {
          throw new UsageException(
              "Pipeline %s runs %s before the job that builds %s; move it down"
                  .formatted(name, job.name(), input.fullName()));
        }
      }
      toCome.removeAll(job.outputs());
    }
  }

  /** The same pipeline with only some of its jobs, in its own order. */
  public Pipeline only(List<String> names) {
    List<String> known = jobs.stream().map(Job::name).toList();
    for (String wanted : names) {
      if (!known.contains(wanted)) {
        throw UsageException.unknown("job in pipeline " + name, wanted, known);
      }
    }
    List<Job> chosen = new ArrayList<>(jobs);
    chosen.removeIf(job -> !names.contains(job.name()));
    return names.isEmpty() ? this : new Pipeline(name, description, chosen);
  }
}
