package org.almoner.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every job and every table there is, by name. */
public final class JobCatalog {
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final List<Table> tables;

  /**
   * @param jobs in any order; names are unique, and a table has one job that builds it
   * @param others tables that no job builds, such as the ledger's
   */
  public JobCatalog(List<Job> jobs, List<Table> others) {
    Map<String, Job> builders = new LinkedHashMap<>();
    for (Job job : jobs) {
      if (this.jobs.put(job.name(), job) != null) {
        throw new IllegalArgumentException("Two jobs are called " + job.name());
      }
      for (Table output : job.outputs()) {
        Job other = builders.put(output.fullName(), job);
        if (other != null) {
          throw new IllegalArgumentException(
              output.fullName() + " is built by " + other.name() + " and by " + job.name());
        }
      }
    }
    feeds().stream()
        .collect(Collectors.groupingBy(feed -> feed.landing().path()))
        .forEach(JobCatalog::requireToldApart);
    this.tables = allTables(jobs, others);
  }

  /** Files whose reader tells them by their names alone share their place with no other kind. */
  private static void requireToldApart(String path, List<Feed> feeds) {
    if (feeds.size() > 1 && feeds.stream().anyMatch(feed -> feed.reader().isEmpty())) {
      throw new IllegalArgumentException(
          "%s is delivered to %s, and a file's bytes do not tell to which"
              .formatted(
                  path, feeds.stream().map(Feed::tableNames).collect(Collectors.joining(" and "))));
    }
  }

  /** All that is delivered. */
  public List<Feed> feeds() {
    return jobs.values().stream().flatMap(job -> job.feed().stream()).toList();
  }

  public List<Job> jobs() {
    return List.copyOf(jobs.values());
  }

  /** By domain, layer and name. */
  public List<Table> tables() {
    return tables;
  }

  public Job job(String name) {
    Job job = jobs.get(name);
    if (job == null) {
      throw UsageException.unknown("job", name, jobs.keySet());
    }
    return job;
  }

  /**
   * The name that a job has now, where the release before gave it another; else the same.
   *
   * @param warn told of a name of the release before, with the present one
   */
  public String presentName(String name, Consumer<String> warn) {
    if (jobs.containsKey(name)) {
      return name;
    }
    Optional<Job> meant =
        jobs.values().stream().filter(job -> formerName(job).equals(name)).findFirst();
    meant.ifPresent(
        job ->
            warn.accept(
                "job %s is called %s now; the next release no longer reads the old name"
                    .formatted(name, job.name())));
    return meant.map(Job::name).orElse(name);
  }

  /** What the release before called a job: its name without the domain. */
  public static String formerName(Job job) {
    return job.name().replaceFirst("-" + job.outputs().get(0).domain() + "\\b", "");
  }

  /** Finds a table by its full name, or by its own where that is unique. */
  public Table table(String name) {
    List<Table> found =
        tables.stream().filter(t -> t.fullName().equals(name) || t.name().equals(name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    Collection<String> names =
        found.isEmpty()
            ? tables.stream().flatMap(t -> Stream.of(t.name(), t.fullName())).toList()
            : found.stream().map(Table::fullName).toList();
    throw UsageException.unknown(found.isEmpty() ? "table" : "unique table", name, names);
  }

  public Optional<Job> builderOf(Table table) {
    return jobs.values().stream().filter(job -> job.outputs().contains(table)).findFirst();
  }

  private static List<Table> allTables(List<Job> jobs, List<Table> others) {
    Stream<Table> built =
        jobs.stream().flatMap(j -> Stream.concat(j.inputs().stream(), j.outputs().stream()));
    return Stream.concat(built, others.stream())
        .distinct()
        .sorted(
            Comparator.comparing(Table::domain)
                .thenComparing(Table::layer)
                .thenComparing(Table::name))
        .toList();
  }
}
