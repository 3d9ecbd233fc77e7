package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What is computed of each patient, as of the end of the business date (POPULATION 2 to 4). */
public final class PopulationFacts {
  static final String PATIENT = "patient number, as in all domains";
  static final String AS_OF = "the day after the business date; only what was known before counts";

  /** Names of the R package comorbidity; Quan 2005. */
  private static final List<String> CHARLSON =
      List.of(
          "mi",
          "chf",
          "pvd",
          "cevd",
          "dementia",
          "cpd",
          "rheumd",
          "pud",
          "mld",
          "diab",
          "diabwc",
          "hp",
          "rend",
          "canc",
          "msld",
          "metacanc",
          "aids");

  /** The same of Elixhauser. */
  private static final List<String> ELIXHAUSER =
      List.of(
          "chf",
          "carit",
          "valv",
          "pcd",
          "pvd",
          "hypunc",
          "hypc",
          "para",
          "ond",
          "cpd",
          "diabunc",
          "diabc",
          "hypothy",
          "rf",
          "ld",
          "pud",
          "aids",
          "lymph",
          "metacanc",
          "solidtum",
          "rheumd",
          "coag",
          "obes",
          "wloss",
          "fed",
          "blane",
          "dane",
          "alcohol",
          "drug",
          "psycho",
          "depre");

  static final List<String> CONDITIONS =
      List.of(
          "diabetes",
          "hypertension",
          "heart_failure",
          "ischemic_heart_disease",
          "atrial_fibrillation",
          "stroke",
          "copd",
          "asthma",
          "chronic_kidney_disease",
          "depression",
          "anxiety",
          "arthritis",
          "dementia",
          "cancer",
          "substance_use",
          "obesity",
          "hyperlipidemia");

  public static final Table INT_COMORBIDITY = comorbidity();

  public static final Table INT_HCC_TERMS =
      ofPatients("int_hcc_terms", "one row per patient and term of the CMS-HCC V28 score")
          .key("term", StringType, "coefficient as CMS names it, such as CNA_HCC326")
          .required("coefficient", DoubleType, "what it adds to the raw score")
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  public static final Table INT_PATIENT_FEATURES = features();

  public static final Table FCT_PATIENT_RISK =
      ofPatients("fct_patient_risk", "one row per living patient")
          .optional(
              "clinical_complexity",
              DoubleType,
              "conditions, medications, hospital and emergency visits, 0 to 1; null: visits"
                  + " unknown")
          .optional("age_risk", DoubleType, "(age - 18) / 77, 0 to 1")
          .optional("functional_risk", DoubleType, "(100 - functional_status) / 80, 0 to 1")
          .optional(
              "disease_specific", DoubleType, "points of HbA1c, pressure and cholesterol, 0 to 1")
          .optional("social_risk", DoubleType, "mean of education's and income's, 0 to 1")
          .optional(
              "composite", DoubleType, "weighted mean of the known components; null: too few known")
          .required("risk_completeness", DoubleType, "weight of the known components, 0 to 1")
          .required("band", StringType, "low < 0.33 <= medium < 0.67 <= high; unknown")
          .optional("care_intensity", StringType, "preventive, standard or intensive")
          .optional("reason_1", StringType, "the term that adds most")
          .optional("reason_2", StringType, "the second")
          .optional("reason_3", StringType, "the third")
          .onlyWords("band", "low", "medium", "high", "unknown")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "reason_1", "reason_2", "reason_3")
          .rule("composite is 0 to 1", "composite between 0 and 1")
          .gate(Gate.notEmpty(WARN));

  private static Table comorbidity() {
    Table table = ofPatients("int_comorbidity", "one row per patient");
    for (String category : CHARLSON) {
      table = table.required("charlson_" + category, BooleanType, "Charlson: " + category);
    }
    table =
        table
            .required("charlson", IntegerType, "Charlson's score, weights of 1987")
            .required("charlson_quan", IntegerType, "the same, weights of Quan 2011")
            .required("charlson_count", IntegerType, "categories of Charlson that hold");
    for (String category : ELIXHAUSER) {
      table = table.required("elixhauser_" + category, BooleanType, "Elixhauser: " + category);
    }
    return table
        .required("elixhauser_vw", IntegerType, "Elixhauser's score, weights of van Walraven 2009")
        .required("elixhauser_swiss", IntegerType, "the same, Swiss weights (Sharma 2021)")
        .required("elixhauser_count", IntegerType, "categories of Elixhauser that hold")
        .optional("hcc_categories", StringType, "HCC after hierarchy, ascending, joined by |")
        .optional("hcc_v28", DoubleType, "raw score of CMS-HCC V28; null: no segment")
        .optional("hcc_v28_normalised", DoubleType, "raw / normalisation x (1 - coding adjustment)")
        .required("source", StringType, "icd10cm, snomed_map, both, or none")
        .aboutPersons()
        .phi(DIRECT, "patient_id");
  }

  private static Table features() {
    Table table =
        ofPatients("int_patient_features", "one row per patient")
            .required("is_alive", BooleanType, "false: as of death")
            .optional("age", DoubleType, "exact years: birthdays had, and share of the year since")
            .optional("female", IntegerType, "1 women, 0 men, null else")
            .optional("region", StringType, "where the patient lives")
            .optional("education_numeric", IntegerType, "high_school 1, college 2, graduate 3")
            .optional("income_numeric", IntegerType, "low 1, medium 2, high 3")
            .optional("insurance_numeric", IntegerType, "medicaid 1, medicare 2, commercial 3");
    for (String condition : CONDITIONS) {
      table = table.required("has_" + condition, IntegerType, "1 where active");
    }
    return derived(markers(use(table)))
        .aboutPersons()
        .phi(DIRECT, "patient_id")
        .rule("age is 0 to 121", "age between 0 and 121")
        .gate(Gate.notEmpty(WARN));
  }

  private static Table use(Table table) {
    return table
        .required("n_conditions", IntegerType, "count without obesity and hyperlipidemia")
        .optional("diabetes_type", StringType, "type1, type2 or other")
        .required("n_medications", IntegerType, "distinct active medications")
        .optional("hospital_visits", IntegerType, "hospital stays, 12 months; null: unknown")
        .optional("emergency_visits", IntegerType, "emergency visits, 12 months; null: unknown")
        .optional("specialist_visits", IntegerType, "visits to specialists, 12 months")
        .optional("utilization_score", DoubleType, "3 hospital + 2 emergency + specialist")
        .optional("annual_cost", DoubleType, "cost of 12 months, US dollars")
        .optional("cost_pmpm", DoubleType, "cost a month, US dollars");
  }

  private static Table markers(Table table) {
    return table
        .optional("bmi", DoubleType, "latest of 24 months, kg/m2")
        .optional("hba1c", DoubleType, "latest of 24 months, percent")
        .optional("systolic_bp", DoubleType, "latest of 24 months, mm[Hg]")
        .optional("cholesterol", DoubleType, "latest of 24 months, mg/dL")
        .optional("functional_status", DoubleType, "latest of 24 months, 0 to 100");
  }

  private static Table derived(Table table) {
    return table
        .optional("charlson", IntegerType, "Charlson's score, weights of 1987")
        .optional("elixhauser_vw", IntegerType, "Elixhauser's score of van Walraven")
        .optional("hcc_v28", DoubleType, "raw score of CMS-HCC V28")
        .required("diabetes_risk", DoubleType, "2 has_diabetes + [hba1c > 7] + [bmi > 30]")
        .required(
            "cardiovascular_risk",
            DoubleType,
            "has_hypertension + has_heart_failure + [systolic_bp > 140] + [cholesterol > 200]");
  }

  /** A table of the night: one row or more for each patient. */
  static Table ofPatients(String name, String grain) {
    Layer layer = name.startsWith("int_") ? Layer.INTERMEDIATE : Layer.MART;
    return Table.of("population", layer, name, grain)
        .key("patient_id", StringType, PATIENT)
        .key("as_of", DateType, AS_OF);
  }

  private PopulationFacts() {}
}
