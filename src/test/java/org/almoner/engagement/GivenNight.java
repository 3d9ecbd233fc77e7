package org.almoner.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.run.RunReport;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.GivenTables;
import org.almoner.support.TestLake;
import org.almoner.tables.engagement.EngagementContacts;
import org.almoner.tables.engagement.EngagementFeatures;

/**
 * From features and contact state given by hand to the files of the list, by the jobs of a night .
 */
public record GivenNight(TestLake lake) {
  private static final String CONTACT_STATE =
      """
      patient_id,state_date,brand,frm_id,daily_capacity,preferred_contact_method,is_opted_out,contacts_30d,is_stale
      a,%1$s,b1,f1,12,call,false,0,false
      b,%1$s,b1,f1,12,call,false,0,false
      c,%1$s,b2,,,text,false,0,false
      """;
  private static final String FEATURES =
      """
      feature_date,patient_id,brand_id,frm_id,risk_score,comorbidity_count,total_interactions,days_on_therapy,refill_number,switches_count,contacts_last_30d,contacts_last_90d,time_of_year,interactions_with_current_frm,missing_share
      %1$s,a,b1,f1,0.2,0,0,50,1,0,0,0,Q1,0,0
      %1$s,b,b1,f1,0.9,0,0,50,1,0,0,0,Q1,0,0
      %1$s,c,b2,f9,0.5,0,0,50,1,0,0,0,Q1,0,0
      """;
  private static final List<String> BEFORE =
      List.of("ingest-engagement-brands", "build-engagement-stg-brands", "assign-engagement-arms");
  private static final List<String> LISTS =
      List.of("recommend-engagement", "export-engagement-recommendations");
  private static final String BRANDS =
      "id,name,therapeutic_area\nb1,Abra,x\nb2,Bibi,x\nb3,Coco,x\n";

  public RunReport run(LocalDate date) {
    lake.deliver("engagement/brands.csv", BRANDS);
    return runWithoutDelivery(date);
  }

  /** A night for which the brands, due weekly, bring nothing. */
  RunReport runWithoutDelivery(LocalDate date) {
    Map<Table, CsvTable> given = new LinkedHashMap<>();
    given.put(EngagementContacts.INT_CONTACT_STATE, CsvTable.of(CONTACT_STATE.formatted(date)));
    given.put(EngagementFeatures.FEATURES_DAILY, CsvTable.of(FEATURES.formatted(date)));
    List<Job> jobs = new ArrayList<>(List.of(new GivenTables(given)));
    jobs.addAll(named(BEFORE));
    jobs.addAll(named(LISTS));
    return lake.run(new Pipeline("night", "", jobs), date);
  }

  /** The lists alone, from what was known before. */
  public RunReport runLists(LocalDate date) {
    return lake.run(new Pipeline("lists", "", named(LISTS)), date);
  }

  private static List<Job> named(List<String> names) {
    return names.stream().map(name -> Catalogue.job(name)).toList();
  }
}
