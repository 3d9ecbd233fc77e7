package org.almoner.casework;

import static org.almoner.tables.casework.CaseworkMarts.FCT_CASE_LIFECYCLE;
import static org.almoner.tables.casework.CaseworkMarts.INT_CASE_TIMINGS;
import static org.almoner.tables.casework.CaseworkMarts.MART_ADVOCATE_CASELOAD;
import static org.almoner.tables.casework.CaseworkMarts.MART_OPS_KPIS;
import static org.almoner.tables.casework.CaseworkMarts.MART_OPS_KPIS_DAILY;
import static org.almoner.tables.casework.CaseworkMarts.MART_STALE_CASES;
import static org.almoner.tables.casework.CaseworkRaw.RAW_ADVOCATES;
import static org.almoner.tables.casework.CaseworkRaw.RAW_CASES;
import static org.almoner.tables.casework.CaseworkRaw.RAW_CASE_EVENTS;
import static org.almoner.tables.casework.CaseworkRaw.RAW_FEEDBACK;
import static org.almoner.tables.casework.CaseworkRaw.RAW_INTERACTIONS;
import static org.almoner.tables.casework.CaseworkRaw.RAW_PATIENTS;
import static org.almoner.tables.casework.CaseworkStaging.STG_ADVOCATES;
import static org.almoner.tables.casework.CaseworkStaging.STG_CASES;
import static org.almoner.tables.casework.CaseworkStaging.STG_CASE_EVENTS;
import static org.almoner.tables.casework.CaseworkStaging.STG_FEEDBACK;
import static org.almoner.tables.casework.CaseworkStaging.STG_INTERACTIONS;
import static org.almoner.tables.casework.CaseworkStaging.STG_PATIENTS;

import java.util.List;
import java.util.Map;
import org.almoner.config.Settings;
import org.almoner.config.casework.Casework;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.SqlJob;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.StagingJob;

/** Every job of casework. A new table is one more line. */
public final class CaseworkJobs {

  public static List<Job> of(Settings settings) {
    Casework casework = settings.casework();
    return List.of(
        new IngestJob(RAW_PATIENTS),
        new IngestJob(RAW_ADVOCATES),
        new IngestJob(RAW_CASES),
        new IngestJob(RAW_INTERACTIONS),
        new IngestJob(RAW_CASE_EVENTS),
        new IngestJob(RAW_FEEDBACK),
        StagingJob.build(STG_PATIENTS, RAW_PATIENTS),
        StagingJob.build(STG_ADVOCATES, RAW_ADVOCATES),
        StagingJob.build(STG_CASES, RAW_CASES),
        StagingJob.build(STG_INTERACTIONS, RAW_INTERACTIONS),
        StagingJob.build(STG_CASE_EVENTS, RAW_CASE_EVENTS),
        StagingJob.build(STG_FEEDBACK, RAW_FEEDBACK),
        SqlJob.build(INT_CASE_TIMINGS, STG_CASE_EVENTS, STG_INTERACTIONS, STG_FEEDBACK),
        SqlJob.build(FCT_CASE_LIFECYCLE, STG_CASES, INT_CASE_TIMINGS, STG_PATIENTS, STG_ADVOCATES)
            .given(
                Map.of(
                    "sla_days", SqlLiteral.of(casework.slaDays()),
                    "stale_hours", SqlLiteral.of(casework.staleHours()))),
        SqlJob.build(MART_OPS_KPIS, FCT_CASE_LIFECYCLE),
        SqlJob.build(MART_OPS_KPIS_DAILY, MART_OPS_KPIS),
        SqlJob.build(MART_ADVOCATE_CASELOAD, STG_ADVOCATES, FCT_CASE_LIFECYCLE),
        SqlJob.build(MART_STALE_CASES, FCT_CASE_LIFECYCLE, STG_ADVOCATES),
        new MeasureBottlenecks());
  }

  private CaseworkJobs() {}
}
