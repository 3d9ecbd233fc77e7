package org.almoner.engine.run;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.care.Vacuum;
import org.almoner.engine.care.VacuumPlan;
import org.almoner.engine.care.VacuumRules;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.UnusableTableException;

/**
 * Collects what killed runs left in the folders of the tables that a pipeline builds. Only for the
 * holder of the lake's lock, and once a week: it reads each table's log.
 */
record Leftovers(Lake lake, RunRequest request) {

  /**
   * @param now the instant that ages are counted to
   * @return what was removed, one line a table
   */
  List<CheckResult> collect(Instant now) {
    Set<Table> tables = new LinkedHashSet<>();
    request.pipeline().jobs().forEach(job -> tables.addAll(job.outputs()));
    Set<String> domains = new LinkedHashSet<>();
    tables.forEach(table -> domains.add(table.domain()));
    domains.forEach(domain -> tables.add(Quarantine.table(domain)));
    return tables.stream().flatMap(table -> collect(table, now).stream()).toList();
  }

  private Optional<CheckResult> collect(Table table, Instant now) {
    try {
      return lake.latest(table).isEmpty() ? Optional.empty() : removed(table, now);
    } catch (UnusableTableException | StorageException e) {
      return Optional.empty(); // told by the job that builds it; another week looks again
    }
  }

  private Optional<CheckResult> removed(Table table, Instant now) {
    Vacuum vacuum = new Vacuum(lake, table, VacuumRules.sparingAllPublished(now));
    VacuumPlan plan = vacuum.abandoned();
    if (plan.goes().isEmpty()) {
      return Optional.empty();
    }
    lake.requireHeld();
    vacuum.remove(plan);
    return Optional.of(
        new CheckResult(
            table.fullName(),
            "nothing is left of runs that were killed",
            Severity.WARN,
            false,
            "files over a week old, removed: %d (%,d bytes)"
                .formatted(plan.goes().size(), plan.bytes())));
  }
}
