package org.almoner.tables.engagement;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What the limits on contacts look at. */
public final class EngagementContacts {

  public static final Table INT_CONTACT_STATE =
      Table.of(
              "engagement",
              Layer.INTERMEDIATE,
              "int_contact_state",
              "one row per patient active on the business date: enrolled, on therapy, and the last"
                  + " outcome known is not a discontinuation")
          .key("patient_id", StringType, "patient number")
          .required("state_date", DateType, "business date the state is of")
          .required("brand", StringType, "brand the patient takes")
          .optional("frm_id", StringType, "FRM in charge; null where the FRM is not known")
          .optional("daily_capacity", IntegerType, "patients the FRM can contact a day")
          .optional("preferred_contact_method", StringType, "call, text, email")
          .optional("disease_severity", StringType, "mild, moderate, severe")
          .required("is_opted_out", BooleanType, "asked not to be contacted, before as_of")
          .required("contacts_30d", LongType, "outbound contacts in the 30 days before as_of")
          .optional("last_contact_at", TimestampType, "latest outbound contact")
          .optional("last_complaint_at", TimestampType, "latest complaint")
          .optional("journey_state", StringType, "type of the latest journey event")
          .required(
              "is_stale", BooleanType, "whether a delivery it needs was refused, failed or is late")
          .aboutPersons()
          .phi(DIRECT, "patient_id")
          .phi(NONE, "is_stale");

  private EngagementContacts() {}
}
