package org.almoner.claims.jobs;

import java.util.ArrayList;
import java.util.List;
import org.almoner.config.claims.Claims;
import org.almoner.engine.Feed;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;

/** Every job of claims. A new table is one more line. */
public final class ClaimsJobs {
  public static List<Job> of(Claims claims) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(
        new IngestJob(
            Feed.of(new X12Reader(), X12Tables.RAW.toArray(Table[]::new)), "ingest-claims-x12"));
    jobs.add(new StageX12());
    jobs.add(new DecideClaims(claims.maturityDays()));
    jobs.addAll(ClaimsMartJobs.of(claims));
    return jobs;
  }

  private ClaimsJobs() {}
}
