package org.almoner.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pipeline is for, and the jobs that lead there. */
public record Goals(JobCatalog catalog) {

  /**
   * The jobs of a goal: a table, a job, or several by a pattern such as {@code casework.mart_*}.
   *
   * @throws UsageException where no job is meant, with the nearest name, or a table of more than
   *     one domain
   */
  public List<Job> named(String goal) {
    Pattern pattern = Pattern.compile(("\\Q" + goal + "\\E").replace("*", "\\E.*\\Q"));
    List<Job> found =
        catalog.jobs().stream()
            .filter(job -> names(job).anyMatch(name -> pattern.matcher(name).matches()))
            .toList();
    if (found.isEmpty()) {
      throw UsageException.unknown(
          "goal", goal, catalog.jobs().stream().flatMap(Goals::names).toList());
    }
    if (found.size() > 1 && !goal.contains("*")) {
      throw UsageException.unknown(
          "unique goal",
          goal,
          found.stream().flatMap(job -> job.outputs().stream()).map(Table::fullName).toList());
    }
    return found;
  }

  /**
   * Jobs and all that feed them. Of those that could run at the same time the one with the longest
   * way to a goal comes first, so that no other waits for it in the end; where two are as far, the
   * one that its domain lists first.
   *
   * @param made jobs of which the tables are taken as they are
   */
  public List<Job> route(Collection<Job> goals, Set<Job> made) {
    Set<Job> all = new LinkedHashSet<>();
    goals.forEach(goal -> add(goal, made, all));
    Map<Job, Integer> ways = ways(all);
    return catalog.jobs().stream()
        .filter(all::contains)
        .sorted(Comparator.comparing((Job job) -> -ways.getOrDefault(job, 0)))
        .toList();
  }

  private void add(Job job, Set<Job> made, Set<Job> all) {
    if (all.add(job)) {
      Stream.concat(feeders(job.inputs(), job), feeders(lookedUp(job), job))
          .filter(other -> !made.contains(other))
          .forEach(other -> add(other, made, all));
    }
  }

  /** Jobs on the longest way from each to a goal, itself included. */
  private Map<Job, Integer> ways(Set<Job> all) {
    Map<Job, Integer> ways = all.stream().collect(Collectors.toMap(job -> job, job -> 1));
    for (int i = 0; i <= all.size(); i++) {
      Map<Job, Integer> longer = new LinkedHashMap<>(ways);
      for (Job job : all) {
        int way = ways.getOrDefault(job, 1);
        // What a gate looks things up in has to have begun when the job does, not to be over.
        feeders(lookedUp(job), job).forEach(other -> longer.computeIfPresent(other, atLeast(way)));
        feeders(job.inputs(), job)
            .forEach(other -> longer.computeIfPresent(other, atLeast(way + 1)));
      }
      if (longer.equals(ways)) {
        return ways;
      }
      ways = longer;
    }
    throw new IllegalArgumentException("Some of these jobs feed each other: " + names(all));
  }

  private static BiFunction<Job, Integer, Integer> atLeast(int least) {
    return (job, way) -> Math.max(way, least);
  }

  /** Jobs that build any of the tables; the records of runs feed nothing that could be built. */
  private Stream<Job> feeders(List<Table> tables, Job fed) {
    return tables.stream()
        .filter(table -> table.layer() != Layer.OPS)
        .flatMap(table -> catalog.builderOf(table).stream())
        .filter(other -> !other.equals(fed));
  }

  private static List<Table> lookedUp(Job job) {
    return job.outputs().stream()
        .flatMap(output -> output.gates().stream())
        .flatMap(gate -> gate.reference().stream())
        .map(Gate.Reference::parent)
        .toList();
  }

  private static Stream<String> names(Job job) {
    return Stream.concat(
        Stream.of(job.name()),
        job.outputs().stream().flatMap(table -> Stream.of(table.name(), table.fullName())));
  }

  private static String names(Collection<Job> jobs) {
    return jobs.stream().map(Job::name).collect(Collectors.joining(", "));
  }
}
