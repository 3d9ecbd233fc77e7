package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.DataTypes;

/** What may be delivered beside X12 files, typed and checked; the latest delivery of each key. */
public final class ClaimsFeedsStaging {
  private static final String PAYER = "payer, normalised as in claims";

  /** A length in days or years, and days that a notice is presumed to travel. */
  private static final String WINDOW =
      "value rlike '^[0-9]{1,4}( days?| years?)?( ?[+] ?[0-9]{1,2})?$'";

  private static final String CLASSES =
      "'denial', 'patient_responsibility', 'contractual', 'prior_payer', 'capitation', 'pended',"
          + " 'forwarded', 'increase', 'informational'";

  public static final Table STG_DENIAL_NOTES =
      staging("stg_denial_notes", "one row per note")
          .key("pcn", StringType, "provider's number of the claim, CLM01")
          .key("source", StringType, "who wrote it, such as portal, letter, call")
          .key("received_at", TimestampType, "when it became known")
          .key("text", StringType, "what was written")
          .aboutPersons()
          .phi(DIRECT, "pcn", "text")
          .phi(NONE, "source");

  public static final Table STG_FEE_SCHEDULE =
      dated(
              staging("stg_fee_schedule", "one row per payer, code, modifier and first day")
                  .key("payer", StringType, PAYER)
                  .key("code", StringType, "procedure code")
                  .key(
                      "modifier",
                      StringType,
                      "modifiers joined by |; * any that has no row of its own"))
          .required("amount", DataTypes.createDecimalType(18, 2), "allowed for one unit, dollars")
          .rule("amount is not negative", "amount >= 0");

  public static final Table STG_MEMBERS =
      dated(
              staging("stg_members", "one row per member, patient and first day")
                  .key("payer_id", StringType, "payer as in reference.payers and 2010BB NM109")
                  .key("member_id", StringType, "number the payer gave the insured")
                  .key("patient_id", StringType, "patient number, as in all domains"))
          .required("payer", StringType, "payer_id, normalised as in claims")
          .required("member", StringType, "member_id, normalised")
          .aboutPersons()
          .phi(DIRECT, "member_id", "member", "patient_id");

  public static final Table STG_PAYER_RULES =
      dated(
              staging("stg_payer_rules", "one row per payer, kind, code and first day")
                  .key("payer", StringType, PAYER)
                  .key("kind", StringType, "what it overrides")
                  .key(
                      "code",
                      StringType,
                      "claim filing code of a window, CARC of carc, procedure code of"
                          + " authorization and modifier; * any"))
          .required(
              "value",
              StringType,
              "of a window its length, such as 180, 1 years, 120 days + 5 (days a notice travels);"
                  + " of maturity_days days; of carc the class of its amounts; of authorization"
                  + " required or not_required; of modifier one that the payer takes")
          .words(
              "kind",
              "timely_filing",
              "appeal_1",
              "appeal_2",
              "appeal_3",
              "reopening_clerical",
              "corrected_claim",
              "maturity_days",
              "carc",
              "authorization",
              "modifier")
          .rule(
              "value of a window is days or years",
              "kind in ('maturity_days', 'carc', 'authorization', 'modifier') or " + WINDOW)
          .rule(
              "value of maturity_days is days",
              "kind != 'maturity_days' or value rlike '^[0-9]{1,4}$'")
          .rule("value of carc is a class", "kind != 'carc' or value in (" + CLASSES + ")");

  public static final Table STG_REMEDIATION_RESULTS =
      staging("stg_remediation_results", "one row per result")
          .key("pcn", StringType, "provider's number of the claim, CLM01")
          .key("action_id", StringType, "action that was carried out")
          .key("what", StringType, "what was done")
          .key("at", TimestampType, "when")
          .optional("by", StringType, "who did it")
          .openWords("what", "submitted")
          .aboutPersons()
          .phi(DIRECT, "pcn", "by");

  private static Table dated(Table table) {
    return table
        .key("effective_from", DateType, "first day on which it holds; 1995-01-01: ever since")
        .optional("effective_to", DateType, "last day on which it holds; null: open")
        .from("effective_from", "from")
        .from("effective_to", "to")
        .rule("effective_to is not before effective_from", "effective_from <= effective_to");
  }

  private static Table staging(String name, String grain) {
    return Table.of("claims", Layer.STAGING, name, grain)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25));
  }

  private ClaimsFeedsStaging() {}
}
