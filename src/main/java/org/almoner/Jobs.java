package org.almoner;

import java.util.ArrayList;
import java.util.List;
import org.almoner.access.jobs.AccessJobs;
import org.almoner.casework.CaseworkJobs;
import org.almoner.engagement.EngagementJobs;
import org.almoner.engine.Job;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.run.OpsTables;
import org.almoner.population.PopulationJobs;
import org.almoner.reference.ReferenceJobs;
import org.almoner.tables.ops.RegistryTables;

/** Every job there is, domain by domain. */
public final class Jobs {

  public static JobCatalog catalog() {
    List<Job> jobs = new ArrayList<>(CaseworkJobs.all());
    jobs.addAll(EngagementJobs.all());
    jobs.addAll(PopulationJobs.all());
    jobs.addAll(AccessJobs.all());
    jobs.addAll(ReferenceJobs.all());
    List<Table> others = new ArrayList<>(OpsTables.all());
    others.add(RegistryTables.OPS_MODELS);
    others.add(Quarantine.table("casework"));
    others.add(Quarantine.table("engagement"));
    others.add(Quarantine.table("population"));
    others.add(Quarantine.table("access"));
    others.add(Quarantine.table("reference"));
    return new JobCatalog(jobs, others);
  }

  private Jobs() {}
}
