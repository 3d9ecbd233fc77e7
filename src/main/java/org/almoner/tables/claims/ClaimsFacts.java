package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.tables.claims.X12Tables.AMOUNT;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What was decided of claims, and what is due. */
public final class ClaimsFacts {

  /** Claims before what contracts and fee schedules say that they are worth. */
  public static final Table INT_CLAIMS =
      claims(Table.of("claims", Layer.INTERMEDIATE, "int_claims", "one row per claim"));

  public static final Table INT_DENIALS =
      denials(
          Table.of(
              "claims",
              Layer.INTERMEDIATE,
              "int_denials",
              "one row per claim, line (0: the whole claim) and denial"));

  /** What each decision rests on: rows that can bear on one another are one group. */
  public static final Table INT_CLAIM_GROUPS =
      Table.of("claims", Layer.INTERMEDIATE, "int_claim_groups", "one row per claim")
          .key("claim_id", StringType, "claim")
          .required("account_id", StringType, "its account")
          .required("group_id", LongType, "claims and answers that can bear on one another")
          .required("basis", LongType, "hash of all that the group's decisions rest on")
          .required("as_of", DateType, "latest business date that it was looked at for")
          .aboutPersons()
          .phi(DIRECT, "claim_id");

  /** The columns of a claim. */
  static Table claims(Table table) {
    return money(course(initial(counts(identity(table)))))
        .optional("appeal_deadline", DateType, "of the initial denial")
        .optional("appealable", BooleanType, "the initial denial still may be; null without one")
        .optional("warnings", StringType, "of its submissions and answers, joined by |")
        .aboutPersons()
        .phi(DIRECT, "claim_id", "pcn");
  }

  private static Table identity(Table table) {
    return table
        .key("claim_id", StringType, "hash of number, billing NPI, payer and service date")
        .required("account_id", StringType, "hash of number, billing NPI and service date")
        .optional("pcn", StringType, "provider's number, of the first submission, else CLP01")
        .optional("payer", StringType, "of the first submission, else of the first answer")
        .required("payer_sequence", StringType, "P, S or T")
        .openWords("payer_sequence", "P", "S", "T")
        .required("source", StringType, "submission, crossover or remit_only")
        .words("source", "submission", "crossover", "remit_only")
        .optional("claim_type", StringType, "837P, 837I or 837D")
        .optional("service_from", DateType, "of the first submission, else of the first answer")
        .optional("service_to", DateType, "of the first submission, else of the first answer")
        .optional("submitted_date", DateType, "of the first submission")
        .required("charge", AMOUNT, "of the latest submission, else the largest CLP03, dollars");
  }

  private static Table counts(Table table) {
    return table
        .required("submissions", IntegerType, "their number")
        .optional("submission_kinds", StringType, "in order, joined by |")
        .required("remits", IntegerType, "answers, duplicates out")
        .required("reversals", IntegerType, "answers of status 22")
        .required("orphan_reversals", IntegerType, "of these, with nothing to reverse")
        .required("superseded", IntegerType, "answers in whose place a later one stands")
        .required("rejected", IntegerType, "acknowledgements that reject")
        .required("has_ack", BooleanType, "the first submission has a 277CA or a rejection")
        .required("is_clean", BooleanType, "has_ack, and nothing was rejected")
        .required(
            "state",
            StringType,
            "outcome of what stands, denied_after_payment, voided, reversed, forwarded, pended,"
                + " predetermination, rejected, acknowledged or submitted");
  }

  private static Table initial(Table table) {
    return table
        .optional("initial_outcome", StringType, "of the first decision with its parts; null: none")
        .optional("initial_adjudication_date", DateType, "payment date of the first decision")
        .optional("initial_known_date", DateType, "when it became known")
        .optional("initial_carc", StringType, "denial CARC of the largest amount")
        .optional("initial_cause", StringType, "its root cause")
        .optional("initial_liability", StringType, "patient if all evidence is PR, else provider")
        .required("initial_denied_amount", AMOUNT, "dollars")
        .required("denied_lines", IntegerType, "of the first decision")
        .required("remit_lines", IntegerType, "of the first decision")
        .optional("remarks", StringType, "of the evidence, joined by |");
  }

  private static Table course(Table table) {
    return table
        .optional("label", IntegerType, "1 initially denied, 0 decided otherwise, null censored")
        .required("is_mature", BooleanType, "submitted at least claims.maturity-days ago")
        .required("is_first_pass", BooleanType, "one submission, no rejection or reversal, agreed")
        .required("is_overturned", BooleanType, "initially denied, and paid since")
        .optional("days_to_adjudicate", LongType, "first submission to first decision, days")
        .optional("days_to_pay", LongType, "first submission to first payment, days");
  }

  private static Table money(Table table) {
    return table
        .required("payer_paid", AMOUNT, "CLP04 of adjudications and reversals, dollars")
        .required("denied_amount", AMOUNT, "of what is current, dollars")
        .required("patient_responsibility", AMOUNT, "by class, of what is current, dollars")
        .required("contractual", AMOUNT, "of what is current, increases taken off, dollars")
        .required("prior_payer", AMOUNT, "of what is current, dollars")
        .required("interest", AMOUNT, "AMT I, dollars");
  }

  /** The columns of a denial. */
  static Table denials(Table table) {
    return table
        .key("claim_id", StringType, "claim")
        .key("remit_id", StringType, "answer that denies")
        .key("line", IntegerType, "of the submission, else of the answer; 0: the whole claim")
        .key("ordinal", IntegerType, "of the denial within the answer, from 1")
        .required("stage", StringType, "initial, later or takeback")
        .optional("carc", StringType, "claim adjustment reason code; null where the status denies")
        .optional("group", StringType, "who owes: CO, PI, OA the provider, PR the patient")
        .optional("remarks", StringType, "remark codes, joined by |")
        .required("cause", StringType, "root cause")
        .required("workflow", StringType, "what to do about the cause")
        .optional("confidence", DoubleType, "of the cause; null where the codes leave it open")
        .required("amount", AMOUNT, "denied, dollars")
        .required("appealable", BooleanType, "an appeal is possible and still in time")
        .optional("notice_date", DateType, "DTM 405, else BPR16, else when it became known")
        .optional("appeal_deadline", DateType, "last day on which an appeal may arrive")
        .optional("send_by", DateType, "last working day on or before it")
        .optional("corrected_claim_deadline", DateType, "last day for a corrected claim")
        .optional("resolved_date", DateType, "when another answer took its place; null: it stands")
        .required("recovered_amount", AMOUNT, "paid since for what was denied, dollars")
        .aboutPersons()
        .phi(DIRECT, "claim_id");
  }

  private ClaimsFacts() {}
}
