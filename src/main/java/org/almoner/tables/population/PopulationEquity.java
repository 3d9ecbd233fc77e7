package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.QUASI;
import static org.almoner.tables.population.PopulationFacts.AS_OF;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** Who belongs to which protected group, and what is told of the groups (POPULATION 7). */
public final class PopulationEquity {
  private static final String NIGHT = "the business date, the day before as_of";

  /** Nights are kept: what may be told tonight depends on the counts of the night before. */
  public static final Table INT_PATIENT_GROUPS =
      PopulationFacts.ofPatients("int_patient_groups", "one row per living patient and night")
          .key("business_date", DateType, NIGHT)
          .required("gender", StringType, "F, M, other or unknown")
          .required("age_group", StringType, "0-17, 18-44, 45-64, 65-84, 85+ or unknown")
          .required("race_ethnicity", StringType, "as delivered, or unknown; for audits only")
          .required("insurance", StringType, "who pays, or unknown")
          .required("income", StringType, "low, medium, high or unknown")
          .required("education", StringType, "high_school, college, graduate or unknown")
          .required("tier", StringType, "care tier of the night")
          .required("band", StringType, "band of risk of the night")
          .optional("gaps", StringType, "care gaps as gap=status, divided by |")
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .phi(QUASI, "gender", "age_group", "race_ethnicity", "insurance", "income", "education")
          .partitionedBy("business_date");

  public static final Table MART_EQUITY =
      Table.of(
              "population",
              Layer.MART,
              "mart_equity",
              "one row per night, level of a protected group and value of a dimension")
          .key("business_date", DateType, NIGHT)
          .key(
              "group",
              StringType,
              "gender, age_group, race_ethnicity, insurance, income, education")
          .key("level", StringType, "level of the group; small ones stand as one, with + between")
          .key("dimension", StringType, "tier, band, or gap_ and the name of a care gap")
          .key("value", StringType, "its value, none where a patient has none; small ones as one")
          .required("as_of", DateType, AS_OF)
          .optional("patients", LongType, "living patients; null: suppressed")
          .optional("share", DoubleType, "patients / total; null: suppressed")
          .required("total", LongType, "living patients of the level")
          .required("value_total", LongType, "living patients with the value")
          .required("is_suppressed", BooleanType, "below 11, or such a count would follow from it")
          .required("is_withheld", BooleanType, "no cell of the group and dimension is told")
          .rule("what is suppressed has no count", "is_suppressed = (patients is null)")
          .rule("nothing below 11 is told", "least(patients, total, value_total) >= 11")
          .rule("a count and a share, or neither", "(patients is null) = (share is null)")
          .partitionedBy("business_date");

  private PopulationEquity() {}
}
