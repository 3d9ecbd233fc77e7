package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** Whose claims they are, and how payers treat them. */
public final class ClaimsBehaviour {
  /** Days from submission at which it is asked what has happened. */
  public static final List<Integer> DAYS = List.of(15, 30, 45, 60, 90);

  /** What may have happened by then, as a column begins. */
  public static final List<String> EVENTS = List.of("paid", "denied");

  private static final String CHANGE = ", less that of the month before; null without one";

  public static final Table INT_CLAIM_PATIENTS =
      Table.of("claims", Layer.INTERMEDIATE, "int_claim_patients", "one row per claim")
          .key("claim_id", StringType, "claim")
          .optional("patient_id", StringType, "patient; null: not known, never guessed")
          .required(
              "linked_by",
              StringType,
              "members: payer and member number on the day of service, of all submissions, else of"
                  + " the answers; medical_record_number: REF EA; ambiguous: several patients;"
                  + " none")
          .optional(
              "product",
              StringType,
              "products of its procedure codes by reference.product_codes, joined by |")
          .words("linked_by", "members", "medical_record_number", "ambiguous", "none")
          .aboutPersons()
          .phi(DIRECT, "claim_id", "patient_id")
          .gate(new UnlinkedClaims(WARN));

  public static final Table INT_CAUSE_SUGGESTIONS =
      Table.of(
              "claims",
              Layer.INTERMEDIATE,
              "int_cause_suggestions",
              "one row per denial whose codes leave the cause open and whose claim has a note")
          .key("claim_id", StringType, "claim")
          .key("remit_id", StringType, "answer that denies")
          .key("line", IntegerType, "as in int_denials")
          .key("ordinal", IntegerType, "as in int_denials")
          .required("source", StringType, "who wrote the claim's latest note")
          .required("received_at", TimestampType, "when it became known")
          .optional(
              "cause",
              StringType,
              "that the note suggests; null where it is not clear enough, or suggesting is off"
                  + " (docs/free-text.md)")
          .required("workflow", StringType, "of the cause; WF_MANUAL: a person reads the note")
          .required("confidence", DoubleType, "calibrated probability of the likeliest cause")
          .aboutPersons()
          .phi(DIRECT, "claim_id");

  public static final Table MART_PAYER_BEHAVIOUR =
      changes(
          incidences(
              Table.of(
                      "claims",
                      Layer.MART,
                      "mart_payer_behaviour",
                      "one row per payer, procedure code and month of submission; primary claims"
                          + " with a submission")
                  .key("payer", StringType, "payer, normalised; unknown where claims name none")
                  .key(
                      "code",
                      StringType,
                      "procedure code of the first submission's lines, a claim counts for each of"
                          + " its codes that has the form of one (CPT, HCPCS, CDT, NDC); * all"
                          + " claims, those without a code too")
                  .key("month", StringType, "month of the first submission, yyyy-MM")
                  .required("claims", LongType, "claims submitted")
                  .required("mature", LongType, "of these, old enough for silence to tell")
                  .required("adjudicated", LongType, "of the mature, with a label")
                  .optional(
                      "denial_rate",
                      DoubleType,
                      "initially denied ÷ adjudicated (HFMA initial denial rate, of decided"
                          + " claims); null where none is")
                  .optional("denial_rate_low", DoubleType, "lower end of its 95 % Wilson interval")
                  .optional("denial_rate_high", DoubleType, "upper end of its 95 % Wilson interval")
                  .optional(
                      "median_days_to_adjudicate",
                      DoubleType,
                      "first submission to first decision, of claims decided, days")
                  .optional(
                      "median_days_to_pay",
                      DoubleType,
                      "first submission to first payment, of claims paid, days")));

  private static Table incidences(Table table) {
    Table longer = table;
    for (String event : EVENTS) {
      for (int days : DAYS) {
        longer = incidence(longer, event, days);
      }
    }
    return longer.rule(
        "the interval holds the denial rate",
        "denial_rate between denial_rate_low and denial_rate_high");
  }

  private static Table incidence(Table table, String event, int days) {
    String column = event + "_by_" + days + "d";
    String end = " end of its 95 % interval, log(-log) scale (R survfit, log-log); null at 0 and 1";
    return table
        .optional(
            column,
            DoubleType,
            "share of claims whose first decision "
                + (event.equals("paid") ? "paid them, wholly or in part," : "denied them")
                + " within "
                + days
                + " days of submission: Aalen-Johansen, other decisions compete, silence is"
                + " censored at the business date; null where no claim was followed for so long")
        .optional(column + "_low", DoubleType, "lower" + end)
        .optional(column + "_high", DoubleType, "upper" + end);
  }

  private static Table changes(Table table) {
    return table
        .optional("denial_rate_change", DoubleType, "denial_rate" + CHANGE)
        .optional(
            "median_days_to_adjudicate_change", DoubleType, "median_days_to_adjudicate" + CHANGE)
        .optional("median_days_to_pay_change", DoubleType, "median_days_to_pay" + CHANGE)
        .optional("paid_by_30d_change", DoubleType, "paid_by_30d" + CHANGE)
        .optional("denied_by_30d_change", DoubleType, "denied_by_30d" + CHANGE);
  }

  private ClaimsBehaviour() {}
}
