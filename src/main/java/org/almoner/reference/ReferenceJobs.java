package org.almoner.reference;

import static org.almoner.tables.reference.ReferenceRaw.RAW_PAYERS;
import static org.almoner.tables.reference.ReferenceRaw.RAW_PLANS;
import static org.almoner.tables.reference.ReferenceRaw.RAW_PRODUCTS;
import static org.almoner.tables.reference.ReferenceRaw.RAW_PRODUCT_CODES;
import static org.almoner.tables.reference.ReferenceRaw.RAW_PROVIDERS;
import static org.almoner.tables.reference.ReferenceStaging.STG_PAYERS;
import static org.almoner.tables.reference.ReferenceStaging.STG_PLANS;
import static org.almoner.tables.reference.ReferenceStaging.STG_PRODUCTS;
import static org.almoner.tables.reference.ReferenceStaging.STG_PRODUCT_CODES;
import static org.almoner.tables.reference.ReferenceStaging.STG_PROVIDERS;

import java.util.List;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.StagingJob;

/** Every job of what all domains share. A new table is one more line. */
public final class ReferenceJobs {

  public static List<Job> all() {
    return List.of(
        new IngestJob(RAW_PAYERS),
        new IngestJob(RAW_PLANS),
        new IngestJob(RAW_PRODUCTS),
        new IngestJob(RAW_PRODUCT_CODES),
        new IngestJob(RAW_PROVIDERS),
        StagingJob.build(STG_PAYERS, RAW_PAYERS),
        StagingJob.build(STG_PLANS, RAW_PLANS),
        StagingJob.build(STG_PRODUCTS, RAW_PRODUCTS),
        StagingJob.build(STG_PRODUCT_CODES, RAW_PRODUCT_CODES),
        StagingJob.build(STG_PROVIDERS, RAW_PROVIDERS));
  }

  private ReferenceJobs() {}
}
