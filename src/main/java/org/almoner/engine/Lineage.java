package org.almoner.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What feeds a table, and what it feeds. */
public record Lineage(JobCatalog catalog) {

  /** A table at a distance from the one asked about: negative before it, positive after it. */
  public record Step(int distance, Table table, String job) {}

  /**
   * Everything upstream, then the table, then everything downstream; nearest to the table inside.
   */
  public List<Step> of(Table table) {
    List<Step> before = new ArrayList<>();
    walkUp(table, -1, before, new LinkedHashSet<>());
    before.sort(java.util.Comparator.comparing(Step::distance));
    List<Step> steps = new ArrayList<>(before);
    steps.add(new Step(0, table, builder(table)));
    walkDown(table, 1, steps, new LinkedHashSet<>());
    return steps;
  }

  /**
   * One domain of the catalogue as a Mermaid graph; without what jobs take from their own outputs
   * of the run before.
   */
  public String mermaid(String domain) {
    StringBuilder graph = new StringBuilder("```mermaid\nflowchart LR\n");
    for (Job job : catalog.jobs()) {
      for (Table output : job.outputs()) {
        if (output.domain().equals(domain)) {
          job.inputs().stream()
              .filter(input -> !job.outputs().contains(input))
              .forEach(
                  input -> graph.append("  %s --> %s\n".formatted(input.name(), output.name())));
        }
      }
    }
    return graph.append("```\n").toString();
  }

  private void walkUp(Table table, int distance, List<Step> steps, Set<Table> seen) {
    catalog.builderOf(table).map(Job::inputs).orElse(List.of()).stream()
        .filter(seen::add)
        .forEach(
            input -> {
              steps.add(new Step(distance, input, builder(input)));
              walkUp(input, distance - 1, steps, seen);
            });
  }

  private void walkDown(Table table, int distance, List<Step> steps, Set<Table> seen) {
    for (Job job : catalog.jobs()) {
      if (job.inputs().contains(table)) {
        for (Table output : job.outputs()) {
          if (seen.add(output)) {
            steps.add(new Step(distance, output, job.name()));
            walkDown(output, distance + 1, steps, seen);
          }
        }
      }
    }
  }

  private String builder(Table table) {
    return catalog.builderOf(table).map(Job::name).orElse("");
  }
}
