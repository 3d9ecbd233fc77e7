package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsBehaviour.INT_CLAIM_PATIENTS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFeedsRaw.RAW_DENIAL_NOTES;
import static org.almoner.tables.claims.ClaimsFeedsRaw.RAW_FEE_SCHEDULE;
import static org.almoner.tables.claims.ClaimsFeedsRaw.RAW_MEMBERS;
import static org.almoner.tables.claims.ClaimsFeedsRaw.RAW_PAYER_RULES;
import static org.almoner.tables.claims.ClaimsFeedsRaw.RAW_REMEDIATION_RESULTS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_DENIAL_NOTES;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_FEE_SCHEDULE;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_MEMBERS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_PAYER_RULES;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_REMEDIATION_RESULTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_LINES;
import static org.almoner.tables.reference.ReferenceStaging.STG_PRODUCT_CODES;

import java.util.ArrayList;
import java.util.List;
import org.almoner.config.Settings;
import org.almoner.config.claims.Claims;
import org.almoner.engine.Feed;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.SqlJob;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;

/** Every job of claims. A new table is one more line. */
public final class ClaimsJobs {
  public static List<Job> of(Settings settings) {
    Claims claims = settings.claims();
    List<Job> jobs = new ArrayList<>(feeds());
    jobs.add(new StageX12());
    jobs.add(new DecideClaims(claims.maturityDays(), settings.deliveries().holidays()));
    jobs.add(
        SqlJob.build(
            INT_CLAIM_PATIENTS,
            INT_CLAIMS,
            STG_CLAIMS,
            STG_CLAIM_LINES,
            STG_REMITS,
            STG_MEMBERS,
            STG_PRODUCT_CODES));
    jobs.add(new SuggestCauses());
    jobs.add(new MeasurePayerBehaviour());
    jobs.addAll(ClaimsMartJobs.of(claims));
    return jobs;
  }

  private static List<Job> feeds() {
    return List.of(
        new IngestJob(
            Feed.of(new X12Reader(), X12Tables.RAW.toArray(Table[]::new)), "ingest-claims-x12"),
        new IngestJob(RAW_DENIAL_NOTES),
        new IngestJob(RAW_FEE_SCHEDULE),
        new IngestJob(RAW_MEMBERS),
        new IngestJob(RAW_PAYER_RULES),
        new IngestJob(RAW_REMEDIATION_RESULTS),
        StagingJob.build(STG_DENIAL_NOTES, RAW_DENIAL_NOTES),
        StagingJob.build(STG_FEE_SCHEDULE, RAW_FEE_SCHEDULE),
        StagingJob.build(STG_MEMBERS, RAW_MEMBERS),
        StagingJob.build(STG_PAYER_RULES, RAW_PAYER_RULES),
        StagingJob.build(STG_REMEDIATION_RESULTS, RAW_REMEDIATION_RESULTS));
  }

  private ClaimsJobs() {}
}
