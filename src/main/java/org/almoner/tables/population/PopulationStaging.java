package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.QUASI;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** Patients and what is known of them, typed and checked; the latest delivery of each key. */
public final class PopulationStaging {
  private static final String PATIENT = "patient number, as in all domains";
  private static final String KNOWN = "when it became known; null: on its own date";

  public static final Table STG_PATIENTS =
      ofPersons(
          insured(
                  staging("patients", "patient")
                      .key("patient_id", StringType, PATIENT)
                      .required("birth_date", DateType, "day of birth")
                      .optional("death_date", DateType, "day of death; null while alive")
                      .optional("gender", StringType, "F, M, other or unknown"))
              .optional("region", StringType, "where the patient lives")
              .optional("race_ethnicity", StringType, "for audits, never a feature")
              .optional("segmentation_consent", BooleanType, "null: given")
              .optional("medicare_segment", StringType, "segment of CMS-HCC")
              .optional("orec", IntegerType, "original reason for entitlement; null: empty")
              .optional("medicaid", BooleanType, "whether covered by Medicaid, too")
              .optional("zip3", StringType, "first three digits of the postal code")
              .required("delivered_at", TimestampType, "business instant that took it in")
              .onlyWords(
                  "medicare_segment",
                  "CNA",
                  "CND",
                  "CFA",
                  "CFD",
                  "CPA",
                  "CPD",
                  "INS",
                  "NE",
                  "SNPNE")
              .rule("orec is 0 to 3", "orec between 0 and 3")
              .rule("death is not before birth", "death_date >= birth_date")
              .rule(
                  "age is 0 to 120",
                  "birth_date <= coalesce(death_date, date(delivered_at)) and "
                      + "add_months(birth_date, 1452) > coalesce(death_date, date(delivered_at))"));

  public static final Table STG_CONDITIONS =
      ofPersons(
          staging("conditions", "patient, code and onset")
              .key("patient_id", StringType, PATIENT)
              .key("code_system", StringType, "icd10cm or snomed")
              .key("code", StringType, "code of the condition")
              .key("onset_date", DateType, "first day")
              .optional("end_date", DateType, "day on which it had ended; null: active")
              .optional("known_at", TimestampType, KNOWN)
              .onlyWords("code_system", "icd10cm", "snomed")
              .rule("no end before the onset", "end_date >= onset_date"));

  public static final Table STG_MEDICATIONS =
      ofPersons(
              staging("medications", "patient, medication and start")
                  .key("patient_id", StringType, PATIENT)
                  .key("code", StringType, "code of the medication, or its name")
                  .key("start_date", DateType, "first day")
                  .optional("name", StringType, "name of the drug")
                  .optional("end_date", DateType, "day on which it had ended; null: active")
                  .optional("daily_dose_mg", DoubleType, "dose a day, milligrams")
                  .optional("known_at", TimestampType, KNOWN)
                  .from("code", "code", "name")
                  .rule("no end before the start", "end_date >= start_date")
                  .rule(
                      "dose is above 0 and finite",
                      "daily_dose_mg > 0 and " + finite("daily_dose_mg")))
          .phi(DIRECT, "name");

  public static final Table STG_MEASUREMENTS =
      ofPersons(
          staging("measurements", "patient, measure, instant and value")
              .key("patient_id", StringType, PATIENT)
              .key("measure", StringType, "what was measured")
              .key("measured_at", TimestampType, "when")
              .key("value", DoubleType, "in the measure's usual unit")
              .optional("known_at", TimestampType, KNOWN)
              .onlyWords("measure", MeasureRange.names())
              .rule("value is within the measure's range", MeasureRange.condition()));

  public static final Table STG_SERVICES =
      ofPersons(
          staging("services", "patient, service and day")
              .key("patient_id", StringType, PATIENT)
              .key("service", StringType, "what was done")
              .key("performed_on", DateType, "day")
              .optional("result", StringType, "positive, negative, or null")
              .optional("known_at", TimestampType, KNOWN)
              .onlyWords(
                  "service",
                  "colonoscopy",
                  "fit",
                  "fit_dna",
                  "sigmoidoscopy",
                  "ct_colonography",
                  "colectomy",
                  "mammogram",
                  "bilateral_mastectomy",
                  "cytology",
                  "hpv",
                  "hysterectomy",
                  "phq_screen",
                  "bone_density",
                  "retinal_exam",
                  "urine_albumin",
                  "influenza_vaccine",
                  "pneumococcal_vaccine",
                  "follow_up",
                  "hospice")
              .onlyWords("result", "positive", "negative"));

  public static final Table STG_ENCOUNTERS =
      ofPersons(
              staging("encounters", "encounter")
                  .key("encounter_id", StringType, "encounter number")
                  .required("patient_id", StringType, PATIENT)
                  .required("started_at", TimestampType, "when it began")
                  .optional("ended_at", TimestampType, "when it ended; null: not known")
                  .required("kind", StringType, "hospital, emergency, specialist, ...")
                  .optional("cost", DoubleType, "US dollars")
                  .optional("provider_id", StringType, "who saw the patient")
                  .optional("known_at", TimestampType, KNOWN)
                  .onlyWords("kind", "hospital", "emergency", "specialist", "primary", "wellness")
                  .rule("no end before the start", "ended_at >= started_at")
                  .rule("cost is finite and not negative", notNegative("cost")))
          .phi(DIRECT, "encounter_id");

  public static final Table STG_STAFF =
      staging("staff", "role and month")
          .key("role", StringType, "role, as in conf/population")
          .key("month", DateType, "first day of the month")
          .required("fte", DoubleType, "staff at work, full-time equivalents")
          .rule("fte is finite and not negative", notNegative("fte"));

  public static final Table STG_PROVIDERS =
      staging("providers", "provider")
          .key("provider_id", StringType, "provider number")
          .required("role", StringType, "role, as in conf/population")
          .optional("skills", StringType, "conditions, divided by |")
          .required("panel_size", IntegerType, "patients the provider can have")
          .phi(QUASI, "provider_id")
          .rule("panel_size is not negative", "panel_size >= 0");

  public static final Table STG_AREA_INDICES =
      staging("area_indices", "area and index")
          .key("zip3", StringType, "first three digits of the postal code")
          .key("index", StringType, "name of the index")
          .required("value", DoubleType, "its value there")
          .rule("value is finite", finite("value"));

  public static final Table STG_SNAPSHOT =
      ofPersons(
          insured(
                  staging("snapshot", "patient")
                      .key("patient_id", StringType, PATIENT)
                      .optional("age", DoubleType, "age, years")
                      .optional("gender", StringType, "F, M, other or unknown"))
              .optional("bmi", DoubleType, "body mass index, kg/m2")
              .optional("conditions", StringType, "conditions, divided by |")
              .optional("medications", StringType, "medications, divided by |")
              .optional("hospital_visits_annual", IntegerType, "hospital stays of a year")
              .optional("emergency_visits_annual", IntegerType, "emergency visits of a year")
              .optional("specialist_visits_annual", IntegerType, "visits to specialists of a year")
              .optional("hba1c", DoubleType, "HbA1c, percent")
              .optional("systolic_bp", DoubleType, "systolic pressure, mm[Hg]")
              .optional("cholesterol", DoubleType, "total cholesterol, mg/dL")
              .optional("functional_status", DoubleType, "0 to 100, 100 is best")
              .optional("annual_healthcare_cost", DoubleType, "cost of a year, US dollars")
              .rule("age is 0 to 120", "age between 0 and 120")
              .rule("bmi is within its range", MeasureRange.BMI.condition("bmi"))
              .rule("hba1c is within its range", MeasureRange.HBA1C.condition("hba1c"))
              .rule(
                  "systolic_bp is within its range",
                  MeasureRange.SYSTOLIC_BP.condition("systolic_bp"))
              .rule(
                  "cholesterol is within its range",
                  MeasureRange.CHOLESTEROL.condition("cholesterol"))
              .rule(
                  "functional_status is 0 to 100",
                  MeasureRange.FUNCTIONAL_STATUS.condition("functional_status"))
              .rule(
                  "visits are not negative",
                  "least(hospital_visits_annual, emergency_visits_annual, specialist_visits_annual)"
                      + " >= 0")
              .rule("cost is finite and not negative", notNegative("annual_healthcare_cost")));

  /** What payers and surveys say of a person, in words that are known. */
  private static Table insured(Table table) {
    return table
        .optional("education_level", StringType, "high_school, college or graduate")
        .optional("income_level", StringType, "low, medium or high")
        .optional("insurance_type", StringType, "who pays")
        .onlyWords("gender", "F", "M", "other", "unknown")
        .onlyWords("education_level", "high_school", "college", "graduate")
        .onlyWords("income_level", "low", "medium", "high")
        .onlyWords("insurance_type", "commercial", "medicare", "medicaid", "exchange", "uninsured");
  }

  private static String notNegative(String column) {
    return column + " >= 0 and " + finite(column);
  }

  private static String finite(String column) {
    return "abs(%s) < double('infinity')".formatted(column);
  }

  private static Table ofPersons(Table table) {
    return table.aboutPersons().phi(DIRECT, "patient_id");
  }

  private static Table staging(String name, String thing) {
    return Table.of("population", Layer.STAGING, "stg_" + name, "one row per " + thing)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25));
  }

  private PopulationStaging() {}
}
