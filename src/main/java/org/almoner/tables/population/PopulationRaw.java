package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.QUASI;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/**
 * Patients and what is known of them, as delivered (POPULATION 1). Each delivery may say of its
 * rows when they became known: {@code known_at}.
 */
public final class PopulationRaw {
  private static final String PATIENT = "patient number, as in all domains";
  private static final String KNOWN = "when it became known, blank: on its own date";

  public static final Table RAW_PATIENTS =
      ofPersons(
          raw("patients", "patient")
              .column("patient_id", PATIENT)
              .column("birth_date", "day of birth")
              .optionalColumn("death_date", "day of death, blank while alive")
              .optionalColumn("gender", "F, M, other or unknown")
              .optionalColumn("education_level", "high_school, college or graduate")
              .optionalColumn("income_level", "low, medium or high")
              .optionalColumn(
                  "insurance_type", "commercial, medicare, medicaid, exchange, uninsured")
              .optionalColumn("region", "where the patient lives, as the organisation divides")
              .optionalColumn("race_ethnicity", "for audits, never a feature")
              .optionalColumn("segmentation_consent", "whether it is given, blank: given")
              .optionalColumn("medicare_segment", "CNA, CND, CFA, CFD, CPA, CPD, INS, NE or SNPNE")
              .optionalColumn("orec", "Medicare's original reason for entitlement, 0 to 3")
              .optionalColumn("medicaid", "whether covered by Medicaid, too")
              .optionalColumn("zip3", "first three digits of the postal code"));

  public static final Table RAW_CONDITIONS =
      ofPersons(
          raw("conditions", "patient, code and onset")
              .column("patient_id", PATIENT)
              .column("code_system", "icd10cm or snomed")
              .column("code", "code of the condition")
              .column("onset_date", "first day")
              .optionalColumn("end_date", "day on which it had ended, blank: active")
              .optionalColumn("known_at", KNOWN));

  public static final Table RAW_MEDICATIONS =
      ofPersons(
              raw("medications", "patient, medication and start")
                  .column("patient_id", PATIENT)
                  .optionalColumn("code", "code of the medication, blank: its name stands for it")
                  .optionalColumn("name", "name of the drug")
                  .column("start_date", "first day")
                  .optionalColumn("end_date", "day on which it had ended, blank: active")
                  .optionalColumn("daily_dose_mg", "dose a day, milligrams")
                  .optionalColumn("known_at", KNOWN))
          .phi(DIRECT, "name");

  public static final Table RAW_MEASUREMENTS =
      ofPersons(
          raw("measurements", "patient, measure, instant and value")
              .column("patient_id", PATIENT)
              .column("measure", "what was measured, such as bmi, hba1c, systolic_bp")
              .column("value", "in the measure's usual unit")
              .column("measured_at", "day or instant")
              .optionalColumn("known_at", KNOWN));

  public static final Table RAW_SERVICES =
      ofPersons(
          raw("services", "patient, service and day")
              .column("patient_id", PATIENT)
              .column("service", "what was done, such as colonoscopy, mammogram, phq_screen")
              .column("performed_on", "day")
              .optionalColumn("result", "positive, negative, or blank")
              .optionalColumn("known_at", KNOWN));

  public static final Table RAW_ENCOUNTERS =
      ofPersons(
              raw("encounters", "encounter")
                  .column("encounter_id", "encounter number")
                  .column("patient_id", PATIENT)
                  .column("started_at", "day or instant")
                  .optionalColumn("ended_at", "day or instant, blank: not known, or still there")
                  .column("kind", "hospital, emergency, specialist, primary or wellness")
                  .optionalColumn("cost", "US dollars")
                  .optionalColumn("provider_id", "who saw the patient")
                  .optionalColumn("known_at", KNOWN))
          .phi(DIRECT, "encounter_id");

  public static final Table RAW_STAFF =
      raw("staff", "role and month")
          .column("role", "role, as in conf/population")
          .column("month", "any day of the month")
          .column("fte", "staff at work, full-time equivalents");

  public static final Table RAW_PROVIDERS =
      raw("providers", "provider")
          .column("provider_id", "provider number")
          .column("role", "role, as in conf/population")
          .optionalColumn("skills", "conditions, divided by |")
          .column("panel_size", "patients the provider can have")
          .phi(QUASI, "provider_id");

  public static final Table RAW_AREA_INDICES =
      raw("area_indices", "area and index")
          .column("zip3", "first three digits of the postal code")
          .column("index", "name of the index")
          .column("value", "its value there");

  public static final Table RAW_SNAPSHOT =
      ofPersons(
          raw("snapshot", "patient")
              .column("patient_id", PATIENT)
              .column("age", "age, years")
              .optionalColumn("gender", "F, M, other or unknown")
              .optionalColumn("bmi", "body mass index, kg/m2")
              .optionalColumn("conditions", "conditions, divided by |")
              .optionalColumn("medications", "medications, divided by |")
              .optionalColumn("hospital_visits_annual", "hospital stays of a year")
              .optionalColumn("emergency_visits_annual", "emergency visits of a year")
              .optionalColumn("specialist_visits_annual", "visits to specialists of a year")
              .optionalColumn("hba1c", "HbA1c, percent")
              .optionalColumn("systolic_bp", "systolic pressure, mm[Hg]")
              .optionalColumn("cholesterol", "total cholesterol, mg/dL")
              .optionalColumn("functional_status", "0 to 100, 100 is best")
              .optionalColumn("education_level", "high_school, college or graduate")
              .optionalColumn("income_level", "low, medium or high")
              .optionalColumn(
                  "insurance_type", "commercial, medicare, medicaid, exchange, uninsured")
              .optionalColumn("annual_healthcare_cost", "cost of a year, US dollars"));

  private static Table ofPersons(Table table) {
    return table.aboutPersons().phi(DIRECT, "patient_id");
  }

  /** Organisations deliver what they have: all of it, a snapshot, an export of Synthea. */
  private static Table raw(String name, String thing) {
    return Table.raw(
        "population",
        "raw_" + name,
        "one row per " + thing + " and delivery",
        Landing.optional("population/" + name).onlyWhereDelivered());
  }

  private PopulationRaw() {}
}
