package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What happened to patients, typed and checked; the latest delivery of each key. */
public final class SyntheaClinicalStaging {

  public static final Table STG_SYNTHEA_PATIENTS =
      staging("patients", "patient")
          .key("patient_id", StringType, "the exporter's number of the patient")
          .required("birth_date", DateType, "day of birth")
          .optional("death_date", DateType, "day of death; null while alive")
          .optional("ssn", StringType, "social security number")
          .optional("drivers_license", StringType, "number of the driver's license")
          .optional("passport", StringType, "number of the passport")
          .optional("name_prefix", StringType, "title before the name")
          .optional("first_name", StringType, "first name")
          .optional("middle_name", StringType, "middle name")
          .optional("last_name", StringType, "family name")
          .optional("name_suffix", StringType, "what follows the name, such as MD")
          .optional("maiden_name", StringType, "family name at birth")
          .optional("marital_status", StringType, "M married, S single, D divorced, W widowed")
          .optional("race", StringType, "primary race")
          .optional("ethnicity", StringType, "primary ethnicity")
          .optional("gender", StringType, "F or M")
          .optional("birth_place", StringType, "town where born")
          .optional("address", StringType, "street and house")
          .optional("city", StringType, "town of the address")
          .optional("state", StringType, "state of the address")
          .optional("county", StringType, "county of the address")
          .optional("county_fips", StringType, "FIPS code of the county")
          .optional("zip", StringType, "postal code")
          .optional("latitude", DoubleType, "latitude of the address, degrees north")
          .optional("longitude", DoubleType, "longitude of the address, degrees east")
          .optional("healthcare_expenses", DoubleType, "paid by the patient over life, US dollars")
          .optional("healthcare_coverage", DoubleType, "paid by payers over life, US dollars")
          .optional("income", DoubleType, "income of a year, US dollars")
          .from("patient_id", "id")
          .from("birth_date", "birthdate")
          .from("death_date", "deathdate")
          .from("drivers_license", "drivers")
          .from("name_prefix", "prefix")
          .from("first_name", "first")
          .from("middle_name", "middle")
          .from("last_name", "last")
          .from("name_suffix", "suffix")
          .from("maiden_name", "maiden")
          .from("marital_status", "marital")
          .from("birth_place", "birthplace")
          .from("county_fips", "fips")
          .from("latitude", "lat")
          .from("longitude", "lon")
          .words("gender", "F", "M")
          .aboutPersons()
          .phi(
              DIRECT,
              "patient_id",
              "ssn",
              "drivers_license",
              "passport",
              "name_prefix",
              "first_name",
              "middle_name",
              "last_name",
              "name_suffix",
              "maiden_name",
              "address",
              "latitude",
              "longitude")
          .rule("death is not before birth", "death_date >= birth_date")
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_SYNTHEA_ENCOUNTERS =
      staging("encounters", "encounter")
          .key("encounter_id", StringType, "the exporter's number of the encounter")
          .required("patient_id", StringType, "who was seen")
          .required("started_at", TimestampType, "when it began")
          .optional("stopped_at", TimestampType, "when it ended")
          .optional("organization_id", StringType, "where")
          .optional("provider_id", StringType, "by whom")
          .optional("payer_id", StringType, "who covers it")
          .optional("encounter_class", StringType, "ambulatory, emergency, wellness, ...")
          .optional("encounter_code", StringType, "SNOMED-CT code of the kind of encounter")
          .optional("encounter_description", StringType, "the code in words")
          .optional("base_encounter_cost", DoubleType, "cost without line items, US dollars")
          .optional("total_claim_cost", DoubleType, "cost with all line items, US dollars")
          .optional("payer_coverage", DoubleType, "part the payer covers, US dollars")
          .optional("reason_code", StringType, "code of the condition that is the reason")
          .optional("reason_description", StringType, "the reason in words")
          .from("encounter_id", "id")
          .from("patient_id", "patient")
          .from("started_at", "start")
          .from("stopped_at", "stop")
          .from("organization_id", "organization")
          .from("provider_id", "provider")
          .from("payer_id", "payer")
          .from("encounter_class", "encounterclass")
          .from("encounter_code", "code")
          .from("encounter_description", "description")
          .from("reason_code", "reasoncode")
          .from("reason_description", "reasondescription")
          .words(
              "encounter_class",
              "ambulatory",
              "emergency",
              "home",
              "hospice",
              "inpatient",
              "outpatient",
              "snf",
              "urgentcare",
              "virtual",
              "wellness")
          .aboutPersons()
          .phi(DIRECT, "encounter_id", "patient_id")
          .rule("no stop before the start", "stopped_at >= started_at")
          .rule("no negative costs", "base_encounter_cost >= 0 and total_claim_cost >= 0")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0)
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_SYNTHEA_CONDITIONS =
      staging("conditions", "condition found in an encounter")
          .key("patient_id", StringType, "who has the condition")
          .key("encounter_id", StringType, "encounter that found it")
          .key("condition_code", StringType, "code of the condition")
          .key("start_date", DateType, "day it was diagnosed")
          .optional("stop_date", DateType, "day it ended; null while it lasts")
          .optional("code_system", StringType, "system of the code, such as SNOMED-CT")
          .optional("condition_description", StringType, "the code in words")
          .from("patient_id", "patient")
          .from("encounter_id", "encounter")
          .from("condition_code", "code")
          .from("start_date", "start")
          .from("stop_date", "stop")
          .from("code_system", "system")
          .from("condition_description", "description")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "encounter_id")
          .rule("no stop before the start", "stop_date >= start_date")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0)
          .gate(Gate.notEmpty(WARN));

  public static final Table STG_SYNTHEA_MEDICATIONS =
      staging("medications", "delivered medication order, which has no key")
          .required("patient_id", StringType, "who takes it")
          .required("encounter_id", StringType, "encounter that ordered it")
          .required("medication_code", StringType, "RxNorm code")
          .required("started_at", TimestampType, "when it was prescribed")
          .optional("stopped_at", TimestampType, "when it ended; null while it is taken")
          .optional("payer_id", StringType, "who covers it")
          .optional("medication_description", StringType, "the code in words")
          .optional("base_cost", DoubleType, "cost of one dispense, US dollars")
          .optional(
              "payer_coverage", DoubleType, "part of one dispense the payer covers, US dollars")
          .optional("dispense_count", LongType, "times it was dispensed")
          .optional("total_cost", DoubleType, "cost of all dispenses, US dollars")
          .optional("reason_code", StringType, "code of the condition that is the reason")
          .optional("reason_description", StringType, "the reason in words")
          .from("patient_id", "patient")
          .from("encounter_id", "encounter")
          .from("medication_code", "code")
          .from("started_at", "start")
          .from("stopped_at", "stop")
          .from("payer_id", "payer")
          .from("medication_description", "description")
          .from("dispense_count", "dispenses")
          .from("total_cost", "totalcost")
          .from("reason_code", "reasoncode")
          .from("reason_description", "reasondescription")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "encounter_id")
          .rule("no stop before the start", "stopped_at >= started_at")
          .rule("no negative costs", "base_cost >= 0 and total_cost >= 0")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0);

  public static final Table STG_SYNTHEA_OBSERVATIONS =
      staging("observations", "delivered observation, which has no key")
          .required("patient_id", StringType, "who was observed")
          .required("observation_code", StringType, "LOINC code of what was observed")
          .required("observed_at", TimestampType, "when")
          .optional("encounter_id", StringType, "encounter it belongs to, if to one")
          .optional("category", StringType, "laboratory, survey, vital-signs, ...")
          .optional("observation_description", StringType, "the code in words")
          .optional("value", StringType, "what was observed, as text")
          .optional("value_number", DoubleType, "the value, where it is numeric")
          .optional("units", StringType, "unit of the value")
          .optional("value_type", StringType, "numeric or text")
          .from("patient_id", "patient")
          .from("observation_code", "code")
          .from("observed_at", "date")
          .from("encounter_id", "encounter")
          .from("observation_description", "description")
          .from("value_type", "type")
          .words("value_type", "numeric", "text")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "encounter_id")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0);

  public static final Table STG_SYNTHEA_PROCEDURES =
      staging("procedures", "procedure done in an encounter")
          .key("patient_id", StringType, "who underwent it")
          .key("encounter_id", StringType, "encounter it was done in")
          .key("procedure_code", StringType, "code of the procedure")
          .key("started_at", TimestampType, "when it began")
          .optional("stopped_at", TimestampType, "when it ended")
          .optional("code_system", StringType, "system of the code, such as SNOMED-CT")
          .optional("procedure_description", StringType, "the code in words")
          .optional("base_cost", DoubleType, "cost of the line item, US dollars")
          .optional("reason_code", StringType, "code of the condition that is the reason")
          .optional("reason_description", StringType, "the reason in words")
          .from("patient_id", "patient")
          .from("encounter_id", "encounter")
          .from("procedure_code", "code")
          .from("started_at", "start")
          .from("stopped_at", "stop")
          .from("code_system", "system")
          .from("procedure_description", "description")
          .from("reason_code", "reasoncode")
          .from("reason_description", "reasondescription")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "encounter_id")
          .rule("no stop before the start", "stopped_at >= started_at")
          .rule("no negative costs", "base_cost >= 0")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0);

  public static final Table STG_SYNTHEA_IMMUNIZATIONS =
      staging("immunizations", "vaccine given in an encounter")
          .key("patient_id", StringType, "who was vaccinated")
          .key("encounter_id", StringType, "encounter it was given in")
          .key("vaccine_code", StringType, "CVX code")
          .key("given_at", TimestampType, "when")
          .optional("vaccine_description", StringType, "the code in words")
          .optional("base_cost", DoubleType, "cost of the line item, US dollars")
          .from("patient_id", "patient")
          .from("encounter_id", "encounter")
          .from("vaccine_code", "code")
          .from("given_at", "date")
          .from("vaccine_description", "description")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "encounter_id")
          .rule("no negative costs", "base_cost >= 0")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0);

  public static final Table STG_SYNTHEA_CAREPLANS =
      staging("careplans", "care plan")
          .key("careplan_id", StringType, "the exporter's number of the plan")
          .required("patient_id", StringType, "whose plan it is")
          .optional("encounter_id", StringType, "encounter that started it")
          .required("start_date", DateType, "day it began")
          .optional("stop_date", DateType, "day it ended; null while it runs")
          .optional("careplan_code", StringType, "SNOMED-CT code")
          .optional("careplan_description", StringType, "the code in words")
          .optional("reason_code", StringType, "code of the condition it is for")
          .optional("reason_description", StringType, "the reason in words")
          .from("careplan_id", "id")
          .from("patient_id", "patient")
          .from("encounter_id", "encounter")
          .from("start_date", "start")
          .from("stop_date", "stop")
          .from("careplan_code", "code")
          .from("careplan_description", "description")
          .from("reason_code", "reasoncode")
          .from("reason_description", "reasondescription")
          .aboutPersons()
          .phi(DIRECT, "careplan_id", "patient_id", "encounter_id")
          .rule("no stop before the start", "stop_date >= start_date")
          .references("patient_id", STG_SYNTHEA_PATIENTS, WARN, 0);

  private static Table staging(String file, String row) {
    return Table.of("population", Layer.STAGING, "stg_synthea_" + file, "one row per " + row)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25))
        .gate(Gate.volumeChange(WARN, 0.5));
  }

  private SyntheaClinicalStaging() {}
}
