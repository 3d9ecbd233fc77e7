package org.almoner.support;

import java.util.List;
import org.almoner.Almoner;
import org.almoner.config.PipelineFiles;
import org.almoner.engine.Job;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;

/** Jobs, tables and pipelines with the settings of the installation. */
public final class Catalogue {
  public static final JobCatalog ALL = Almoner.DOMAINS.catalog();
  public static final PipelineFiles FILES = new PipelineFiles(ALL, Almoner.DOMAINS.pipelines());

  public static Job job(String name) {
    return ALL.job(name);
  }

  /** The jobs of a domain. */
  public static List<Job> of(String domain) {
    return ALL.jobs().stream()
        .filter(job -> job.outputs().stream().anyMatch(table -> table.domain().equals(domain)))
        .toList();
  }

  public static Pipeline pipeline(String name) {
    return FILES.load(name, warning -> {});
  }

  private Catalogue() {}
}
