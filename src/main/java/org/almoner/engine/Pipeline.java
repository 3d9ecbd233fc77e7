package org.almoner.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An ordered set of jobs.
 *
 * @param name letters, digits, - and _: folders of runs are named for it
 * @param jobs each once, after the jobs it reads from
 * @param resumes whether every run leaves what was made by the same code from the same inputs as it
 *     is: one that runs often, and mostly finds nothing new
 */
public record Pipeline(String name, String description, List<Job> jobs, boolean resumes) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

  /** A job that cannot stand where it does. */
  public record Misplaced(Job job, String message) {}

  /** A pipeline each run of which makes all but its staging tables again. */
  public Pipeline(String name, String description, List<Job> jobs) {
    this(name, description, jobs, false);
  }

  /** Refuses an order in which a job would read a table that a later job builds, or runs twice. */
  public Pipeline {
    jobs = List.copyOf(jobs);
    if (!isName(name)) {
      throw new UsageException("A pipeline is named with letters, digits, - and _, not " + name);
    }
    Optional<Misplaced> wrong = misplaced(jobs);
    if (wrong.isPresent()) {
      throw new UsageException("Pipeline " + name + ": " + wrong.get().message());
    }
  }

  /** Whether a pipeline may have the name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The first job that is named twice, or would read a table that a later job builds. */
  public static Optional<Misplaced> misplaced(List<Job> jobs) {
    Set<String> names = new HashSet<>();
    Set<Table> toCome = new HashSet<>();
    jobs.forEach(job -> toCome.addAll(job.outputs()));
    for (Job job : jobs) {
      if (!names.add(job.name())) {
        return Optional.of(new Misplaced(job, "names " + job.name() + " twice"));
      }
      for (Table input : job.inputs()) {
        if (toCome.contains(input) && !job.outputs().contains(input)) {
          String message =
              "runs %s before the job that builds %s; move it down"
                  .formatted(job.name(), input.fullName());
          return Optional.of(new Misplaced(job, message));
        }
      }
      toCome.removeAll(job.outputs());
    }
    return Optional.empty();
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
    return names.isEmpty() ? this : new Pipeline(name, description, chosen, resumes);
  }
}
