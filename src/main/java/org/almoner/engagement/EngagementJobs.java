package org.almoner.engagement;

import static org.almoner.tables.engagement.EngagementActivity.FCT_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementActivity.MART_BRAND_OUTCOMES;
import static org.almoner.tables.engagement.EngagementActivity.MART_FRM_PRODUCTIVITY;
import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementMarts.MART_INTERVENTION_EFFECT;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_BRANDS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_COMPLAINTS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_DIAGNOSES;
import static org.almoner.tables.engagement.EngagementRaw.RAW_FILLS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_FRMS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_FRM_SURVEY;
import static org.almoner.tables.engagement.EngagementRaw.RAW_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_JOURNEY_EVENTS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_OUTCOMES;
import static org.almoner.tables.engagement.EngagementRaw.RAW_PATIENTS;
import static org.almoner.tables.engagement.EngagementRaw.RAW_RISK_SCORES;
import static org.almoner.tables.engagement.EngagementStaging.STG_BRANDS;
import static org.almoner.tables.engagement.EngagementStaging.STG_COMPLAINTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_DIAGNOSES;
import static org.almoner.tables.engagement.EngagementStaging.STG_FILLS;
import static org.almoner.tables.engagement.EngagementStaging.STG_FRMS;
import static org.almoner.tables.engagement.EngagementStaging.STG_FRM_SURVEY;
import static org.almoner.tables.engagement.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_JOURNEY_EVENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_RISK_SCORES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.config.Settings;
import org.almoner.config.engagement.Engagement;
import org.almoner.engagement.features.BuildDecisionPoints;
import org.almoner.engagement.features.BuildFeaturesDaily;
import org.almoner.engagement.features.BuildTrainingSet;
import org.almoner.engagement.features.ExportFeatures;
import org.almoner.engagement.features.FeatureQuery;
import org.almoner.engagement.night.BuildContactState;
import org.almoner.engagement.night.ExportRecommendations;
import org.almoner.engagement.night.Recommend;
import org.almoner.engagement.training.TrainUplift;
import org.almoner.engagement.trial.AnalyzeExperiment;
import org.almoner.engagement.trial.AssignArms;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.SqlJob;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.StagingJob;

/** Every job of engagement. A new table is one more line. */
public final class EngagementJobs {

  public static List<Job> of(Settings settings) {
    Engagement engagement = settings.engagement();
    List<Job> jobs = new ArrayList<>(ingest());
    jobs.addAll(staging());
    jobs.addAll(features(engagement));
    jobs.addAll(night(engagement));
    jobs.addAll(activity());
    jobs.add(new TrainUplift(engagement.training()));
    return jobs;
  }

  /** Of those that are as far from a goal the first starts first: the largest feed. */
  private static List<Job> ingest() {
    return List.of(
        new IngestJob(RAW_RISK_SCORES),
        new IngestJob(RAW_BRANDS),
        new IngestJob(RAW_FRMS),
        new IngestJob(RAW_PATIENTS),
        new IngestJob(RAW_JOURNEY_EVENTS),
        new IngestJob(RAW_INTERACTIONS),
        new IngestJob(RAW_DIAGNOSES),
        new IngestJob(RAW_FILLS),
        new IngestJob(RAW_OUTCOMES),
        new IngestJob(RAW_COMPLAINTS),
        new IngestJob(RAW_FRM_SURVEY));
  }

  private static List<Job> staging() {
    return List.of(
        StagingJob.build(STG_RISK_SCORES, RAW_RISK_SCORES),
        StagingJob.build(STG_BRANDS, RAW_BRANDS),
        StagingJob.build(STG_FRMS, RAW_FRMS),
        StagingJob.build(STG_PATIENTS, RAW_PATIENTS),
        StagingJob.build(STG_JOURNEY_EVENTS, RAW_JOURNEY_EVENTS),
        StagingJob.build(STG_INTERACTIONS, RAW_INTERACTIONS),
        StagingJob.build(STG_DIAGNOSES, RAW_DIAGNOSES),
        StagingJob.build(STG_FILLS, RAW_FILLS),
        StagingJob.build(STG_OUTCOMES, RAW_OUTCOMES),
        StagingJob.build(STG_COMPLAINTS, RAW_COMPLAINTS),
        StagingJob.build(STG_FRM_SURVEY, RAW_FRM_SURVEY));
  }

  private static List<Job> features(Engagement engagement) {
    return List.of(
        new BuildFeaturesDaily(),
        new ExportFeatures(),
        new BuildDecisionPoints(engagement.decisionIntervalDays()),
        new BuildTrainingSet(engagement.labelGapDays()));
  }

  private static List<Job> activity() {
    return List.of(
        SqlJob.build(FCT_INTERACTIONS, STG_INTERACTIONS, STG_PATIENTS, STG_FRMS),
        SqlJob.build(
            MART_FRM_PRODUCTIVITY,
            STG_FRMS,
            STG_PATIENTS,
            STG_COMPLAINTS,
            STG_FRM_SURVEY,
            FCT_INTERACTIONS),
        SqlJob.build(
                MART_BRAND_OUTCOMES,
                STG_BRANDS,
                STG_PATIENTS,
                STG_OUTCOMES,
                FCT_INTERACTIONS,
                FEATURES_DAILY)
            .seeing(FeatureQuery.ACTIVE_NOW_AND_THEN));
  }

  /** From today's patients to the lists. */
  private static List<Job> night(Engagement engagement) {
    return List.of(
        new BuildContactState(),
        new AssignArms(engagement.experiment()),
        new Recommend(engagement.recommendations(), engagement.experiment().id()),
        new ExportRecommendations(),
        SqlJob.build(MART_INTERVENTION_EFFECT, RECOMMENDATIONS, FCT_INTERACTIONS, STG_OUTCOMES)
            .seeing(AnalyzeExperiment.EPISODES)
            .given(Map.of("label_gap_days", SqlLiteral.of(engagement.labelGapDays()))),
        new AnalyzeExperiment(engagement.experiment(), engagement.labelGapDays()));
  }

  private EngagementJobs() {}
}
