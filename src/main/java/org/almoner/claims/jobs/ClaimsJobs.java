package org.almoner.claims.jobs;

import java.util.List;
import org.almoner.engine.Feed;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;

/** Every job of claims. A new table is one more line. */
public final class ClaimsJobs {
  private static final int MATURITY_DAYS = 60;

  public static List<Job> all() {
    return List.of(
        new IngestJob(
            Feed.of(new X12Reader(), X12Tables.RAW.toArray(Table[]::new)), "ingest-claims-x12"),
        new StageX12(),
        new DecideClaims(MATURITY_DAYS));
  }

  private ClaimsJobs() {}
}
