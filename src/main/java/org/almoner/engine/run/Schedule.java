package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Gate;
import org.almoner.engine.Job;
import org.almoner.engine.Table;

/** Which jobs have to be over before a job may start. */
final class Schedule {
  private final Map<Job, Set<Job>> dependencies = new LinkedHashMap<>();
  private final List<Job> waiting;

  Schedule(List<Job> jobs) {
    for (Job job : jobs) {
      Set<Table> needed = needed(job);
      dependencies.put(
          job,
          jobs.stream()
              .filter(other -> !other.equals(job))
              .filter(other -> other.outputs().stream().anyMatch(needed::contains))
              .collect(Collectors.toSet()));
    }
    this.waiting = new ArrayList<>(jobs);
  }

  /** Takes the jobs that can start now, in the pipeline's order. */
  List<Job> take(Set<Job> over) {
    List<Job> ready =
        waiting.stream().filter(job -> over.containsAll(dependencies.get(job))).toList();
    waiting.removeAll(ready);
    return ready;
  }

  Set<Job> before(Job job) {
    return dependencies.get(job);
  }

  /** Inputs, and the tables that its gates look things up in. */
  private static Set<Table> needed(Job job) {
    Stream<Table> parents =
        job.outputs().stream()
            .flatMap(output -> output.gates().stream())
            .map(Gate::parent)
            .flatMap(java.util.Optional::stream);
    return Stream.concat(job.inputs().stream(), parents).collect(Collectors.toSet());
  }
}
