package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** What happened to patients, as Synthea exports it. */
public final class SyntheaClinicalRaw {

  public static final Table RAW_SYNTHEA_PATIENTS =
      raw("patients", "patient", Landing.optional("synthea/patients"))
          .column("id", "the exporter's number of the patient")
          .column("birthdate", "day of birth, ISO 8601")
          .column("deathdate", "day of death; null while alive, ISO 8601")
          .optionalColumn("ssn", "social security number")
          .optionalColumn("drivers", "number of the driver's license")
          .optionalColumn("passport", "number of the passport")
          .optionalColumn("prefix", "title before the name")
          .optionalColumn("first", "first name")
          .optionalColumn("middle", "middle name")
          .optionalColumn("last", "family name")
          .optionalColumn("suffix", "what follows the name, such as MD")
          .optionalColumn("maiden", "family name at birth")
          .optionalColumn("marital", "M married, S single, D divorced, W widowed")
          .optionalColumn("race", "primary race")
          .optionalColumn("ethnicity", "primary ethnicity")
          .column("gender", "F or M")
          .optionalColumn("birthplace", "town where born")
          .optionalColumn("address", "street and house")
          .optionalColumn("city", "town of the address")
          .optionalColumn("state", "state of the address")
          .optionalColumn("county", "county of the address")
          .optionalColumn("fips", "FIPS code of the county")
          .optionalColumn("zip", "postal code")
          .optionalColumn("lat", "latitude of the address, degrees north")
          .optionalColumn("lon", "longitude of the address, degrees east")
          .optionalColumn("healthcare_expenses", "paid by the patient over life, US dollars")
          .optionalColumn("healthcare_coverage", "paid by payers over life, US dollars")
          .optionalColumn("income", "income of a year, US dollars")
          .aboutPersons()
          .phi(
              DIRECT,
              "id",
              "ssn",
              "drivers",
              "passport",
              "prefix",
              "first",
              "middle",
              "last",
              "suffix",
              "maiden",
              "address",
              "lat",
              "lon");

  public static final Table RAW_SYNTHEA_ENCOUNTERS =
      raw("encounters", "encounter", Landing.optional("synthea/encounters"))
          .column("id", "the exporter's number of the encounter")
          .column("patient", "who was seen")
          .column("start", "when it began, ISO 8601")
          .optionalColumn("stop", "when it ended, ISO 8601")
          .optionalColumn("organization", "where")
          .optionalColumn("provider", "by whom")
          .optionalColumn("payer", "who covers it")
          .column("encounterclass", "ambulatory, emergency, wellness, ...")
          .optionalColumn("code", "SNOMED-CT code of the kind of encounter")
          .optionalColumn("description", "the code in words")
          .optionalColumn("base_encounter_cost", "cost without line items, US dollars")
          .column("total_claim_cost", "cost with all line items, US dollars")
          .optionalColumn("payer_coverage", "part the payer covers, US dollars")
          .optionalColumn("reasoncode", "code of the condition that is the reason")
          .optionalColumn("reasondescription", "the reason in words")
          .aboutPersons()
          .phi(DIRECT, "id", "patient");

  public static final Table RAW_SYNTHEA_CONDITIONS =
      raw("conditions", "condition found in an encounter", Landing.optional("synthea/conditions"))
          .column("patient", "who has the condition")
          .column("encounter", "encounter that found it")
          .column("code", "code of the condition")
          .column("start", "day it was diagnosed, ISO 8601")
          .column("stop", "day it ended; null while it lasts, ISO 8601")
          .optionalColumn("system", "system of the code, such as SNOMED-CT")
          .optionalColumn("description", "the code in words")
          .aboutPersons()
          .phi(DIRECT, "patient", "encounter");

  public static final Table RAW_SYNTHEA_MEDICATIONS =
      raw("medications", "medication order", Landing.optional("synthea/medications"))
          .column("patient", "who takes it")
          .column("encounter", "encounter that ordered it")
          .column("code", "RxNorm code")
          .column("start", "when it was prescribed, ISO 8601")
          .optionalColumn("stop", "when it ended; null while it is taken, ISO 8601")
          .optionalColumn("payer", "who covers it")
          .optionalColumn("description", "the code in words")
          .optionalColumn("base_cost", "cost of one dispense, US dollars")
          .optionalColumn("payer_coverage", "part of one dispense the payer covers, US dollars")
          .optionalColumn("dispenses", "times it was dispensed")
          .optionalColumn("totalcost", "cost of all dispenses, US dollars")
          .optionalColumn("reasoncode", "code of the condition that is the reason")
          .optionalColumn("reasondescription", "the reason in words")
          .aboutPersons()
          .phi(DIRECT, "patient", "encounter");

  public static final Table RAW_SYNTHEA_OBSERVATIONS =
      raw("observations", "observation", Landing.optional("synthea/observations"))
          .column("patient", "who was observed")
          .column("code", "LOINC code of what was observed")
          .column("date", "when, ISO 8601")
          .optionalColumn("encounter", "encounter it belongs to, if to one")
          .optionalColumn("category", "laboratory, survey, vital-signs, ...")
          .optionalColumn("description", "the code in words")
          .optionalColumn("value", "what was observed, as text")
          .optionalColumn("units", "unit of the value")
          .optionalColumn("type", "numeric or text")
          .aboutPersons()
          .phi(DIRECT, "patient", "encounter");

  public static final Table RAW_SYNTHEA_PROCEDURES =
      raw("procedures", "procedure done in an encounter", Landing.optional("synthea/procedures"))
          .column("patient", "who underwent it")
          .column("encounter", "encounter it was done in")
          .column("code", "code of the procedure")
          .column("start", "when it began, ISO 8601")
          .optionalColumn("stop", "when it ended, ISO 8601")
          .optionalColumn("system", "system of the code, such as SNOMED-CT")
          .optionalColumn("description", "the code in words")
          .optionalColumn("base_cost", "cost of the line item, US dollars")
          .optionalColumn("reasoncode", "code of the condition that is the reason")
          .optionalColumn("reasondescription", "the reason in words")
          .aboutPersons()
          .phi(DIRECT, "patient", "encounter");

  public static final Table RAW_SYNTHEA_IMMUNIZATIONS =
      raw(
              "immunizations",
              "vaccine given in an encounter",
              Landing.optional("synthea/immunizations"))
          .column("patient", "who was vaccinated")
          .column("encounter", "encounter it was given in")
          .column("code", "CVX code")
          .column("date", "when, ISO 8601")
          .optionalColumn("description", "the code in words")
          .optionalColumn("base_cost", "cost of the line item, US dollars")
          .aboutPersons()
          .phi(DIRECT, "patient", "encounter");

  public static final Table RAW_SYNTHEA_CAREPLANS =
      raw("careplans", "care plan", Landing.optional("synthea/careplans"))
          .column("id", "the exporter's number of the plan")
          .column("patient", "whose plan it is")
          .optionalColumn("encounter", "encounter that started it")
          .column("start", "day it began, ISO 8601")
          .optionalColumn("stop", "day it ended; null while it runs, ISO 8601")
          .optionalColumn("code", "SNOMED-CT code")
          .optionalColumn("description", "the code in words")
          .optionalColumn("reasoncode", "code of the condition it is for")
          .optionalColumn("reasondescription", "the reason in words")
          .aboutPersons()
          .phi(DIRECT, "id", "patient", "encounter");

  private static Table raw(String file, String row, Landing landing) {
    String grain = "one row per " + row + " and delivery";
    return Table.raw("population", "raw_synthea_" + file, grain, landing.onlyWhereDelivered());
  }

  private SyntheaClinicalRaw() {}
}
