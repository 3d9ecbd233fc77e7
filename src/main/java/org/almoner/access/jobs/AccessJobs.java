package org.almoner.access.jobs;

import static org.almoner.tables.access.AccessMarts.ACCESS_OUTCOMES;
import static org.almoner.tables.access.AccessMarts.MART_ACCESS_SUMMARY;
import static org.almoner.tables.access.AccessMarts.MART_RANKED_INTERVENTIONS;
import static org.almoner.tables.access.AccessRaw.RAW_ACCESS_REQUESTS;
import static org.almoner.tables.access.AccessRaw.RAW_ACCESS_RULES;
import static org.almoner.tables.access.AccessRaw.RAW_FORMULARY_LINES;
import static org.almoner.tables.access.AccessRaw.RAW_HUB_CAPACITY;
import static org.almoner.tables.access.AccessRaw.RAW_PRODUCTS;
import static org.almoner.tables.access.AccessStaging.STG_ACCESS_REQUESTS;
import static org.almoner.tables.access.AccessStaging.STG_ACCESS_RULES;
import static org.almoner.tables.access.AccessStaging.STG_FORMULARY_LINES;
import static org.almoner.tables.access.AccessStaging.STG_HUB_CAPACITY;
import static org.almoner.tables.access.AccessStaging.STG_PRODUCTS;

import java.util.List;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.SqlJob;
import org.almoner.engine.StagingJob;

/** Every job of access. A new table is one more line. */
public final class AccessJobs {

  public static List<Job> all() {
    return List.of(
        new IngestJob(RAW_PRODUCTS),
        new IngestJob(RAW_FORMULARY_LINES),
        new IngestJob(RAW_ACCESS_RULES),
        new IngestJob(RAW_ACCESS_REQUESTS),
        new IngestJob(RAW_HUB_CAPACITY),
        StagingJob.build(STG_PRODUCTS, RAW_PRODUCTS),
        StagingJob.build(STG_FORMULARY_LINES, RAW_FORMULARY_LINES, STG_PRODUCTS),
        StagingJob.build(STG_ACCESS_RULES, RAW_ACCESS_RULES, STG_FORMULARY_LINES),
        StagingJob.build(STG_ACCESS_REQUESTS, RAW_ACCESS_REQUESTS),
        StagingJob.build(STG_HUB_CAPACITY, RAW_HUB_CAPACITY),
        new PriceRequests(),
        SqlJob.build(
            MART_ACCESS_SUMMARY, ACCESS_OUTCOMES, MART_RANKED_INTERVENTIONS, STG_ACCESS_REQUESTS),
        new DescribeMetrics());
  }

  private AccessJobs() {}
}
