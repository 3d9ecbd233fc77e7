package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.QUASI;
import static org.almoner.engine.Severity.WARN;
import static org.almoner.tables.population.PopulationFacts.AS_OF;
import static org.almoner.tables.population.PopulationFacts.ofPatients;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** Who needs which care, what is missing, and what it takes (POPULATION 5, 8 to 10). */
public final class PopulationCare {
  private static final String NIGHT = "the business date, the day before as_of";
  private static final String[] TIERS = {
    "case_management", "complex_care", "disease_management", "standard_care", "preventive_care"
  };

  public static final Table MART_CARE_TIERS =
      ofPatients("mart_care_tiers", "one row per living patient and night")
          .key("business_date", DateType, NIGHT)
          .required("tier", StringType, "the first rule that holds gives it; exactly one")
          .required("rule", StringType, "what held, such as hospital_visits >= 4")
          .optional("tier_previous", StringType, "tier before this one; null: none")
          .required("tier_since", DateType, "as_of of the first night in this tier without a break")
          .required("interventions", StringType, "what, channel and tool of four, divided by |")
          .required("expected_contacts_month", DoubleType, "contacts to be expected in a month")
          .onlyWords("tier", TIERS)
          .onlyWords("tier_previous", TIERS)
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .rule("tier_since is not after as_of", "tier_since <= as_of")
          .gate(Gate.notEmpty(WARN))
          .partitionedBy("business_date");

  public static final Table MART_DISCHARGES =
      ofPatients("mart_discharges", "one row per hospital stay that ended in the last 14 days")
          .key("ended_at", TimestampType, "end of the stay")
          .required("tier", StringType, "care tier of the night")
          .required("first_due", DateType, "last day for the first contact")
          .optional("first_done_at", TimestampType, "when it took place; null: not yet")
          .optional("second_due", DateType, "last day for the second contact")
          .optional("second_done_at", TimestampType, "when it took place; null: not yet")
          .optional("third_due", DateType, "last day for the third contact")
          .optional("third_done_at", TimestampType, "when it took place; null: not yet")
          .optional("next_due", DateType, "of the contacts not done the first day; null: all done")
          .required("overdue", IntegerType, "contacts not done whose last day has passed")
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  public static final Table MART_CONDITION_PROGRAMMES =
      ofPatients("mart_condition_programmes", "one row per patient and programme")
          .key("programme", StringType, "diabetes, cardiovascular, mental_health or multimorbidity")
          .required("kind", StringType, "kind of member by rule, exactly one")
          .onlyWords("programme", "diabetes", "cardiovascular", "mental_health", "multimorbidity")
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  public static final Table MART_CARE_TEAM =
      ofPatients("mart_care_team", "one row per living patient and night")
          .key("business_date", DateType, NIGHT)
          .optional("provider_id", StringType, "who cares; null: nobody")
          .required("role", StringType, "role of the patient's tier")
          .optional("reason", StringType, "why nobody: no_provider_of_role or all_full")
          .optional(
              "matched_skills",
              IntegerType,
              "conditions of the patient among the provider's skills")
          .onlyWords("reason", "no_provider_of_role", "all_full")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "reason")
          .rule("a provider or a reason", "(provider_id is null) = (reason is not null)")
          .partitionedBy("business_date");

  public static final Table MART_STAFFING_PLAN =
      Table.of("population", Layer.MART, "mart_staffing_plan", "one row per tier and role")
          .key("as_of", DateType, AS_OF)
          .key("tier", StringType, "care tier")
          .key("role", StringType, "role that cares for it")
          .required("members", LongType, "patients of the tier")
          .required("contacts_per_member_month", DoubleType, "shared by the tier's roles")
          .required("minutes", DoubleType, "minutes a contact takes")
          .required("hours", DoubleType, "hours a month of this role")
          .required("fte_needed", DoubleType, "hours / (hours of a month x share with patients)")
          .optional("fte", DoubleType, "full-time equivalents at work; null: nobody said")
          .optional("gap", DoubleType, "fte_needed - fte")
          .optional("ratio", DoubleType, "fte_needed / fte")
          .optional("budget", DoubleType, "members x mean cost a month, US dollars")
          .optional("recommendation", StringType, "what to do where there are too few")
          .rule("nobody works negative hours", "hours >= 0");

  public static final Table MART_CARE_GAPS =
      ofPatients("mart_care_gaps", "one row per patient and gap that means the patient")
          .key("gap", StringType, "what ought to be done, such as hba1c_test")
          .required("status", StringType, "open, closed or excluded")
          .optional("due_since", DateType, "since when it is open")
          .optional("last_value", StringType, "latest value, pressure or drug looked at")
          .optional("last_date", DateType, "its day, even where too long ago")
          .optional("reason", StringType, "what closed or excludes it, or what is missing")
          .required("source", StringType, "where the rule is from")
          .required("rule_version", StringType, "version of the rule that holds on the date")
          .optional("flags", StringType, "dose_unknown: counts though the dose is not known")
          .optional("expected_contact", StringType, "who closes it")
          .onlyWords("status", "open", "closed", "excluded")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "reason")
          .phi(QUASI, "last_value");

  private PopulationCare() {}
}
