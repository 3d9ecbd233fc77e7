package org.almoner.tables.engagement;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.BLOCK;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What FRMs did and how patients of each brand fare, as known at the end of the business date. */
public final class EngagementActivity {

  public static final Table FCT_INTERACTIONS =
      mart("fct_interactions", "one row per interaction known before as_of")
          .key("interaction_id", StringType, "interaction number")
          .required("patient_id", StringType, "patient who took part")
          .optional("brand_id", StringType, "brand the patient is on")
          .required("frm_id", StringType, "FRM who took part")
          .optional("territory", StringType, "where the FRM works")
          .required("channel", StringType, "call, text, email")
          .required("direction", StringType, "outbound or inbound")
          .optional("outcome", StringType, "reached, voicemail, no_answer, replied")
          .required("is_contact", BooleanType, "outbound")
          .optional("is_reached", BooleanType, "reached or replied; null without an outcome")
          .required("is_with_current_frm", BooleanType, "the FRM is now in charge of the patient")
          .optional("duration_minutes", DoubleType, "how long it took, minutes")
          .required("interaction_date", DateType, "its date in the business's zone")
          .required("occurred_at", TimestampType, "when it took place")
          .required("recorded_at", TimestampType, "when it became known")
          .required("hours_to_recording", DoubleType, "from one to the other, hours")
          .optional("days_since_previous", IntegerType, "from the patient's previous one, days")
          .aboutPersons()
          .phi(DIRECT, "interaction_id", "patient_id");

  public static final Table MART_FRM_PRODUCTIVITY =
      mart("mart_frm_productivity", "one row per FRM; 30d: the 30 days up to the business date")
          .key("frm_id", StringType, "FRM number")
          .required("name", StringType, "the FRM's name")
          .required("territory", StringType, "where the FRM works")
          .required("daily_capacity", IntegerType, "patients the FRM can contact a day")
          .required("patients", LongType, "patients in the FRM's charge")
          .required("contacts_30d", LongType, "outbound interactions")
          .required("patients_contacted_30d", LongType, "patients they went to")
          .required("reached_30d", LongType, "contacts that reached the patient")
          .optional("reach_rate_30d", DoubleType, "reached ÷ contacts with an outcome")
          .required("inbound_30d", LongType, "inbound interactions")
          .optional("contact_minutes_30d", DoubleType, "minutes of all interactions")
          .optional(
              "utilisation_30d", DoubleType, "contacts ÷ (capacity × days from Monday to Friday)")
          .optional("median_hours_to_recording_30d", DoubleType, "from interaction to CRM, hours")
          .required("complaints_90d", LongType, "complaints about the FRM in 90 days")
          .optional("avg_satisfaction_90d", DoubleType, "mean of the FRM's surveys, 1 to 5")
          .optional("adoption_rate_90d", DoubleType, "surveys that say the list is used ÷ answers")
          .aboutPersons()
          .phi(DIRECT, "name")
          .rule("rates are shares", "reach_rate_30d between 0 and 1");

  public static final Table MART_BRAND_OUTCOMES =
      mart("mart_brand_outcomes", "one row per brand; 30d: the 30 days up to the business date")
          .key("brand_id", StringType, "brand number")
          .required("name", StringType, "the brand's name")
          .required("therapeutic_area", StringType, "rheumatology, oncology, ...")
          .required("patients", LongType, "enrolled patients who have started therapy")
          .required("active_patients", LongType, "of these, active on the business date")
          .required(
              "at_risk_30d_ago", LongType, "patients who were active 30 days ago, as known now")
          .required("discontinued_30d", LongType, "of these, discontinued since")
          .optional("discontinuation_rate_30d", DoubleType, "discontinued ÷ at risk")
          .required("restarted_30d", LongType, "patients who took therapy up again")
          .required("contacted_30d", LongType, "active patients with a contact")
          .optional("contact_rate_30d", DoubleType, "contacted ÷ active")
          .required("opted_out", LongType, "active patients who do not want contacts")
          .optional("avg_pdc_90d", DoubleType, "mean over active patients, see features_daily")
          .optional("avg_mpr_90d", DoubleType, "mean over active patients, see features_daily")
          .optional("avg_risk_score", DoubleType, "mean over active patients, 0 to 1")
          .rule("rates are shares", "discontinuation_rate_30d between 0 and 1")
          .gate(Gate.notEmpty(BLOCK));

  private static Table mart(String name, String grain) {
    return Table.of("engagement", Layer.MART, name, grain);
  }

  private EngagementActivity() {}
}
