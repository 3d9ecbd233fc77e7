package org.almoner.tables.population;

import static org.almoner.engine.Phi.QUASI;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What analysts query about populations, as of the business date. */
public final class PopulationMarts {

  public static final Table MART_POPULATION_PROFILE =
      Table.of(
              "population",
              Layer.MART,
              "mart_population_profile",
              "one row per disorder that a patient had before as_of")
          .key("condition_code", StringType, "code of the disorder")
          .optional("condition_description", StringType, "its latest wording")
          .optional("map_condition", StringType, "condition by conf; null: no row of the map")
          .optional("map_label", StringType, "the map's own words")
          .optional("map_source", StringType, "where the row of the map is from")
          .optional("map_tier", StringType, "evidence, expert or placeholder")
          .required("patients", LongType, "patients who ever had it")
          .required("patients_active", LongType, "patients of whom it has not ended, dead or alive")
          .required("average_age", DoubleType, "mean age at as_of or at death, exact years")
          .optional("share_female", DoubleType, "women ÷ patients of known gender")
          .required("encounters_ambulatory", LongType, "ambulatory encounters of its patients")
          .required("encounters_emergency", LongType, "emergency encounters of its patients")
          .required("encounters_inpatient", LongType, "inpatient encounters of its patients")
          .required("encounters_outpatient", LongType, "outpatient encounters of its patients")
          .required("encounters_urgentcare", LongType, "urgent care encounters of its patients")
          .required("encounters_wellness", LongType, "wellness encounters of its patients")
          .required("encounters_other", LongType, "encounters of any other class, or of none")
          .required("encounters_total", LongType, "all encounters of its patients, for any reason")
          .required("total_cost", DoubleType, "claims of these encounters, US dollars")
          .required("cost_per_patient", DoubleType, "total_cost ÷ patients, US dollars")
          // Of a condition that one patient has, these are that patient's.
          .phi(QUASI, "average_age", "share_female", "total_cost", "cost_per_patient")
          .rule("active patients are patients", "patients_active between 0 and patients")
          .rule("nobody has a negative age", "average_age >= 0")
          .gate(Gate.notEmpty(WARN));

  private PopulationMarts() {}
}
