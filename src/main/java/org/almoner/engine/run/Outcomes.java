package org.almoner.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.engine.Gate;
import org.almoner.engine.Job;
import org.almoner.engine.Table;

/**
 * What became of the tables that a run builds, for the gates that look things up in them: a table
 * is written while its parents still are, and judged when they are there.
 */
final class Outcomes {
  private final Map<Table, CompletableFuture<Boolean>> published = new LinkedHashMap<>();
  private final Map<Table, Boolean> current = new ConcurrentHashMap<>();

  Outcomes(List<Job> jobs) {
    jobs.stream()
        .flatMap(job -> job.outputs().stream())
        .forEach(table -> published.put(table, new CompletableFuture<>()));
  }

  void record(JobReport report) {
    boolean isCurrent =
        report.isCurrent() && report.job().inputs().stream().allMatch(this::isCurrent);
    report.job().outputs().forEach(table -> current.put(table, isCurrent));
    report.job().outputs().forEach(table -> published.get(table).complete(report.status().done()));
  }

  /**
   * Whether a table and all that it was made from in this run are of the date: no delivery was
   * refused or is late. A table that the run does not build counts as such.
   */
  boolean isCurrent(Table table) {
    return current.getOrDefault(table, true);
  }

  /**
   * Waits for the tables that the gates of a table look things up in. Their jobs have started: see
   * {@link Schedule}.
   *
   * @throws ParentMissingException where one of them was not published
   */
  void awaitParents(Table table) {
    for (Gate gate : table.gates()) {
      Optional<CompletableFuture<Boolean>> parent =
          gate.parent().filter(other -> !other.equals(table)).map(published::get);
      if (parent.isPresent() && !parent.get().join()) {
        throw new ParentMissingException(table, gate.parent().get());
      }
    }
  }

  /** A table cannot be judged: one that it refers to was not published. */
  static final class ParentMissingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ParentMissingException(Table table, Table parent) {
      super(table.fullName() + " refers to " + parent.fullName() + ", which was not published");
    }
  }
}
