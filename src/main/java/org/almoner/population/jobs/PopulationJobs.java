package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_GAPS;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationCare.MART_CONDITION_PROGRAMMES;
import static org.almoner.tables.population.PopulationFacts.FCT_PATIENT_RISK;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.almoner.tables.population.PopulationProfiles.MART_SEGMENT_KPIS;
import static org.almoner.tables.population.PopulationProfiles.MART_SEGMENT_PROFILES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.SqlJob;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.tables.population.PopulationRaw;
import org.almoner.tables.population.PopulationStaging;
import org.almoner.tables.population.SyntheaClinicalRaw;
import org.almoner.tables.population.SyntheaClinicalStaging;
import org.almoner.tables.population.SyntheaFinancialRaw;
import org.almoner.tables.population.SyntheaFinancialStaging;

/** Every job on the population. A new table is one more line. */
public final class PopulationJobs {

  public static List<Job> all() {
    List<Job> jobs = new ArrayList<>();
    List.of(natives(), synthea())
        .forEach(
            feeds ->
                feeds.forEach(
                    (raw, staging) -> {
                      jobs.add(new IngestJob(raw));
                      jobs.add(StagingJob.build(staging, raw));
                    }));
    jobs.add(new BuildProfile());
    jobs.add(new AssessPatients());
    jobs.add(new AssignCareTeam());
    jobs.add(new PlanStaff());
    jobs.add(new ReviewPatients());
    jobs.add(new ValidateRisk());
    jobs.add(new MeasureValue());
    jobs.add(new MeasureEquity());
    jobs.add(
        SqlJob.build(
            MART_SEGMENT_PROFILES,
            MART_CARE_TIERS,
            FCT_PATIENT_RISK,
            MART_CONDITION_PROGRAMMES,
            INT_PATIENT_FEATURES,
            MART_CARE_GAPS));
    jobs.add(
        SqlJob.build(
            MART_SEGMENT_KPIS,
            MART_CARE_TIERS,
            FCT_PATIENT_RISK,
            MART_CONDITION_PROGRAMMES,
            INT_PATIENT_FEATURES,
            MART_CARE_GAPS,
            MART_SEGMENT_KPIS));
    return jobs;
  }

  /** Each raw table of what organisations deliver themselves with its staging table. */
  private static Map<Table, Table> natives() {
    Map<Table, Table> tables = new LinkedHashMap<>();
    tables.put(PopulationRaw.RAW_PATIENTS, PopulationStaging.STG_PATIENTS);
    tables.put(PopulationRaw.RAW_CONDITIONS, PopulationStaging.STG_CONDITIONS);
    tables.put(PopulationRaw.RAW_MEDICATIONS, PopulationStaging.STG_MEDICATIONS);
    tables.put(PopulationRaw.RAW_MEASUREMENTS, PopulationStaging.STG_MEASUREMENTS);
    tables.put(PopulationRaw.RAW_SERVICES, PopulationStaging.STG_SERVICES);
    tables.put(PopulationRaw.RAW_ENCOUNTERS, PopulationStaging.STG_ENCOUNTERS);
    tables.put(PopulationRaw.RAW_STAFF, PopulationStaging.STG_STAFF);
    tables.put(PopulationRaw.RAW_PROVIDERS, PopulationStaging.STG_PROVIDERS);
    tables.put(PopulationRaw.RAW_AREA_INDICES, PopulationStaging.STG_AREA_INDICES);
    tables.put(PopulationRaw.RAW_SNAPSHOT, PopulationStaging.STG_SNAPSHOT);
    return tables;
  }

  /** Each raw table of a Synthea export with its staging table. */
  private static Map<Table, Table> synthea() {
    Map<Table, Table> tables = new LinkedHashMap<>();
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_PATIENTS, SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS);
    tables.put(
        SyntheaFinancialRaw.RAW_SYNTHEA_ORGANIZATIONS,
        SyntheaFinancialStaging.STG_SYNTHEA_ORGANIZATIONS);
    tables.put(
        SyntheaFinancialRaw.RAW_SYNTHEA_PROVIDERS, SyntheaFinancialStaging.STG_SYNTHEA_PROVIDERS);
    tables.put(SyntheaFinancialRaw.RAW_SYNTHEA_PAYERS, SyntheaFinancialStaging.STG_SYNTHEA_PAYERS);
    tables.put(
        SyntheaFinancialRaw.RAW_SYNTHEA_PAYER_TRANSITIONS,
        SyntheaFinancialStaging.STG_SYNTHEA_PAYER_TRANSITIONS);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_ENCOUNTERS, SyntheaClinicalStaging.STG_SYNTHEA_ENCOUNTERS);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_CONDITIONS, SyntheaClinicalStaging.STG_SYNTHEA_CONDITIONS);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_MEDICATIONS, SyntheaClinicalStaging.STG_SYNTHEA_MEDICATIONS);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_OBSERVATIONS,
        SyntheaClinicalStaging.STG_SYNTHEA_OBSERVATIONS);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_PROCEDURES, SyntheaClinicalStaging.STG_SYNTHEA_PROCEDURES);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_IMMUNIZATIONS,
        SyntheaClinicalStaging.STG_SYNTHEA_IMMUNIZATIONS);
    tables.put(
        SyntheaClinicalRaw.RAW_SYNTHEA_CAREPLANS, SyntheaClinicalStaging.STG_SYNTHEA_CAREPLANS);
    tables.put(SyntheaFinancialRaw.RAW_SYNTHEA_CLAIMS, SyntheaFinancialStaging.STG_SYNTHEA_CLAIMS);
    tables.put(
        SyntheaFinancialRaw.RAW_SYNTHEA_CLAIMS_TRANSACTIONS,
        SyntheaFinancialStaging.STG_SYNTHEA_CLAIMS_TRANSACTIONS);
    return tables;
  }

  private PopulationJobs() {}
}
