package org.almoner.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.config.Settings;
import org.almoner.engine.Job;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.run.OpsTables;
import org.almoner.tables.ops.RegistryTables;

/** All domains there are. */
public record Domains(List<Domain> all) {
  public Domains {
    all = List.copyOf(all);
  }

  /** Every job and every table, with the settings of the installation. */
  public JobCatalog catalog() {
    return catalog(Settings.load(Optional.empty(), Map.of()));
  }

  /** Every job and every table. */
  public JobCatalog catalog(Settings settings) {
    List<Job> jobs = new ArrayList<>();
    List<Table> others = new ArrayList<>(OpsTables.all());
    others.add(RegistryTables.OPS_MODELS);
    for (Domain domain : all) {
      jobs.addAll(domain.jobs().apply(settings));
      others.add(Quarantine.table(domain.name()));
    }
    return new JobCatalog(jobs, others);
  }

  /** Those that tell something of a generated world. */
  public List<Domain> telling() {
    return all.stream().filter(domain -> domain.chapter().isPresent()).toList();
  }

  /** Files of {@code jobs/} that come with the domains, and what {@code demo} runs. */
  public List<String> pipelines() {
    return Stream.concat(
            Stream.of("demo"), all.stream().flatMap(domain -> domain.pipelines().stream()))
        .toList();
  }

  public List<String> names() {
    return all.stream().map(Domain::name).toList();
  }
}
