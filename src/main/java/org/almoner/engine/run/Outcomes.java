package org.almoner.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.engine.Gate;
import org.almoner.engine.Job;
import org.almoner.engine.Table;

/**
 * What became of the tables that a run builds, for the gates that look things up in them: a table
 * is written while its parents still are, and judged when they are over.
 */
final class Outcomes {
  private final Map<Table, CompletableFuture<Void>> over = new LinkedHashMap<>();
  private final Map<Table, Boolean> current = new ConcurrentHashMap<>();

  Outcomes(List<Job> jobs) {
    jobs.stream()
        .flatMap(job -> job.outputs().stream())
        .forEach(table -> over.put(table, new CompletableFuture<>()));
  }

  void record(JobReport report) {
    boolean isCurrent =
        report.isCurrent() && report.job().inputs().stream().allMatch(this::isCurrent);
    report.job().outputs().forEach(table -> current.put(table, isCurrent));
    report.job().outputs().forEach(table -> of(table).complete(null));
  }

  /**
   * Whether a table and all that it was made from in this run are of the date: no delivery was
   * refused or is late. A table that the run does not build counts as such.
   */
  boolean isCurrent(Table table) {
    return current.getOrDefault(table, true);
  }

  /**
   * Waits until the tables that the gates of a table look things up in are over, published or not:
   * what is judged against an earlier version of them is judged all the same, so that one run tells
   * all faults. Their jobs have started: see {@link Schedule}.
   */
  void awaitParents(Table table) {
    table.gates().stream()
        .flatMap(gate -> gate.reference().stream())
        .map(Gate.Reference::parent)
        .filter(parent -> !parent.equals(table) && over.containsKey(parent))
        .forEach(parent -> of(parent).join());
  }

  private CompletableFuture<Void> of(Table built) {
    return Objects.requireNonNull(over.get(built), "a table that the run does not build");
  }
}
