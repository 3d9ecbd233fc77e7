package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Gate;
import org.almoner.engine.Job;
import org.almoner.engine.Table;

/**
 * Which jobs have to be over before a job may start: those that build its inputs. Those that build
 * the tables its gates look things up in only have to have started, for the gates wait for them.
 */
final class Schedule {
  private final Map<Job, Set<Job>> inputs = new LinkedHashMap<>();
  private final Map<Job, Set<Job>> parents = new LinkedHashMap<>();
  private final List<Job> waiting;

  Schedule(List<Job> jobs) {
    for (Job job : jobs) {
      inputs.put(job, builders(jobs, job, job.inputs().stream()));
      parents.put(job, builders(jobs, job, parents(job)));
    }
    this.waiting = new ArrayList<>(jobs);
  }

  /** Takes as many of the jobs that can start now as are free to run, in the pipeline's order. */
  List<Job> take(Set<Job> over, int free) {
    List<Job> ready = new ArrayList<>();
    for (Job job : List.copyOf(waiting)) {
      if (ready.size() == free) {
        break;
      }
      boolean started = parents.getOrDefault(job, Set.of()).stream().noneMatch(waiting::contains);
      if (started && over.containsAll(before(job))) {
        ready.add(job);
        waiting.remove(job);
      }
    }
    return ready;
  }

  /** The jobs that build what this one reads: it cannot run where one of them did not succeed. */
  Set<Job> before(Job job) {
    return inputs.getOrDefault(job, Set.of());
  }

  private static Set<Job> builders(List<Job> jobs, Job job, Stream<Table> needed) {
    Set<Table> tables = needed.collect(Collectors.toSet());
    return jobs.stream()
        .filter(other -> !other.equals(job))
        .filter(other -> other.outputs().stream().anyMatch(tables::contains))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Table> parents(Job job) {
    return job.outputs().stream()
        .flatMap(output -> output.gates().stream())
        .flatMap(gate -> gate.reference().stream())
        .map(Gate.Reference::parent);
  }
}
