package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.tables.claims.X12Tables.AMOUNT;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What claims are worth, what is to be done about denials, and whether payments add up. */
public final class ClaimsMarts {
  private static final String BASIS =
      "fee_schedule, or estimated: the median of at least 20 lines of payer, code and modifiers, as"
          + " primary payer allowed them within 180 days up to the payment";

  public static final Table INT_LINE_ALLOWED =
      intermediate("int_line_allowed", "one row per line of an answer that stands")
          .key("remit_id", StringType, "answer")
          .key("line", IntegerType, "of the answer; of an answer without lines, of the submission")
          .required("claim_id", StringType, "claim")
          .required("claim_line", IntegerType, "of the submission, else of the answer")
          .optional("payer", StringType, "of the claim")
          .required("payer_sequence", StringType, "P, S or T")
          .optional("code", StringType, "procedure that was decided on")
          .optional("modifiers", StringType, "in order of their letters, joined by |")
          .required("units", X12Tables.QUANTITY, "decided on, else submitted, else 1")
          .optional("service_date", DateType, "of the line, else of the claim")
          .optional("payment_date", DateType, "BPR16, else when it became known")
          .optional(
              "allowed_amount",
              AMOUNT,
              "AMT B6, else paid + patient responsibility + prior payer, dollars; null where these"
                  + " stand at the whole of a claim with several lines")
          .optional("expected_amount", AMOUNT, "fee or median of one unit × units, dollars")
          .optional("expected_basis", StringType, BASIS)
          .words("expected_basis", "fee_schedule", "estimated")
          .optional("median_lines", LongType, "lines within the 180 days that allowed something")
          .optional(
              "underpaid_amount",
              AMOUNT,
              "max(0, expected − allowed), dollars; null where either is unknown, or nothing was"
                  + " allowed: that is a denial or bundled")
          .aboutPersons()
          .phi(DIRECT, "claim_id");

  public static final Table FCT_CLAIMS =
      ClaimsFacts.claims(Table.of("claims", Layer.MART, "fct_claims", "one row per claim"))
          .optional("expected_allowed", AMOUNT, "sum over the lines that have one, dollars")
          .optional("expected_basis", StringType, "estimated where a median is in the sum")
          .words("expected_basis", "fee_schedule", "estimated")
          .optional("underpaid_amount", AMOUNT, "sum over lines of max(0, expected − allowed)")
          .aboutPersons()
          .phi(DIRECT, "claim_id", "account_id", "pcn");

  public static final Table INT_APPEAL_SUCCESS =
      intermediate("int_appeal_success", "one row per payer and cause of a denial")
          .key("payer", StringType, "of the claim; blank where it has none")
          .key("cause", StringType, "root cause")
          .required("denials", LongType, "mature claims that were initially denied for it by then")
          .required("overturned", LongType, "of these, paid since")
          .required(
              "appeal_success",
              DoubleType,
              "share overturned, with 20 denials of the payer's share besides, which has 20 of all"
                  + " payers', which has 20 of claims.expected_overturn")
          .required("appeal_success_low", DoubleType, "Wilson, 95 %, of denials + 20")
          .required("appeal_success_high", DoubleType, "Wilson, 95 %, of denials + 20")
          .rule(
              "the interval holds the share",
              "appeal_success between appeal_success_low and appeal_success_high");

  public static final Table FCT_DENIALS =
      success(
              ClaimsFacts.denials(
                      Table.of(
                          "claims",
                          Layer.MART,
                          "fct_denials",
                          "one row per claim, line (0: the whole claim) and denial"))
                  .optional(
                      "deadline",
                      DateType,
                      "last day on which something can be done: the appeal's, or the corrected"
                          + " claim's where none helps"))
          .aboutPersons()
          .phi(DIRECT, "claim_id");

  public static final Table MART_DENIAL_WORKLIST =
      success(
              Table.of("claims", Layer.MART, "mart_denial_worklist", "one row per open denial")
                  .key("claim_id", StringType, "claim")
                  .key("remit_id", StringType, "answer that denies")
                  .key("line", IntegerType, "0: the whole claim")
                  .key("ordinal", IntegerType, "of the denial within the answer, from 1")
                  .required("rank", IntegerType, "1 first: by expected_value, then deadline")
                  .optional("pcn", StringType, "provider's number of the claim")
                  .optional("payer", StringType, "of the claim")
                  .required("stage", StringType, "initial, later or takeback")
                  .optional("carc", StringType, "claim adjustment reason code")
                  .optional("remarks", StringType, "remark codes, joined by |")
                  .required("cause", StringType, "root cause")
                  .required("workflow", StringType, "what to do about the cause")
                  .required("amount", AMOUNT, "denied of what was charged, dollars")
                  .optional(
                      "expected_allowed",
                      AMOUNT,
                      "what would be allowed besides, dollars: of the line, or of all lines without"
                          + " a denial of their own; several denials of a line share it by their"
                          + " amounts")
                  .optional(
                      "expected_basis", StringType, "of the claim: estimated where a median is in")
                  .words("expected_basis", "fee_schedule", "estimated")
                  .optional(
                      "expected_value",
                      AMOUNT,
                      "appeal_success × expected_allowed − claims.cost_of_work, dollars (Premier:"
                          + " 43.84 to work a denial); null, and last, where nothing tells what is"
                          + " allowed")
                  .required("appealable", BooleanType, "an appeal is possible and still in time")
                  .optional("deadline", DateType, "last day on which something can be done")
                  .optional("send_by", DateType, "last working day on or before the appeal's")
                  .optional("corrected_claim_deadline", DateType, "last day for a corrected claim"))
          .aboutPersons()
          .phi(DIRECT, "claim_id", "pcn");

  public static final Table MART_MONEY =
      Table.of("claims", Layer.MART, "mart_money", "one row per payment that was not seen before")
          .key("payment_id", StringType, "one 835 transaction")
          .optional("trace", StringType, "check or EFT number, TRN02")
          .optional("payer", StringType, "who pays")
          .optional("payee_npi", StringType, "who is paid")
          .optional("payment_date", DateType, "BPR16")
          .optional("amount", AMOUNT, "BPR02, dollars; null where it cannot be read")
          .required("claims_paid", AMOUNT, "sum of CLP04, duplicates out, dollars")
          .required("plb_total", AMOUNT, "sum of PLB, duplicates out; positive reduces the payment")
          .required("interest", AMOUNT, "sum of AMT I, duplicates out, dollars")
          .optional(
              "difference",
              AMOUNT,
              "BPR02 − (CLP04 − PLB) of all that came with it: 0.00, or payment_balance is among"
                  + " the warnings; null without BPR02")
          .optional("warnings", StringType, "of the payment, joined by |")
          .aboutPersons();

  public static final Table MART_BALANCE_LEDGER =
      Table.of(
              "claims",
              Layer.MART,
              "mart_balance_ledger",
              "one row per payer, provider and reference of a balance")
          .key("payer", StringType, "who pays; blank where unknown")
          .key("provider", StringType, "PLB01; blank where absent")
          .key("reference", StringType, "letters and digits, without leading zeros")
          .required("forwarded", AMOUNT, "FB: debts carried on less those applied, dollars")
          .required("recovered", AMOUNT, "WO: money taken back less what is deferred, dollars")
          .required(
              "open_amount",
              AMOUNT,
              "carried or deferred, and neither applied nor taken yet, dollars; 0 where nothing was"
                  + " ever carried or deferred; negative where more was taken than that")
          .optional("first_date", DateType, "first payment with an entry")
          .optional("last_date", DateType, "last payment with an entry")
          .aboutPersons()
          .phi(DIRECT, "reference");

  public static final Table INT_OPEN_BARRIERS =
      intermediate("int_open_barriers", "one row per patient, barrier and when it was told")
          .key("patient_id", StringType, "patient number, as in all domains")
          .key("barrier", StringType, "root cause of the denial")
          .key("known_at", TimestampType, "beginning of the day on which the denial became known")
          .key("event_at", TimestampType, "beginning of the day of its notice")
          .optional(
              "until",
              TimestampType,
              "when it was over: an answer that takes its place was known, or its deadline had"
                  + " passed; null while it stands")
          .aboutPersons()
          .phi(DIRECT, "patient_id");

  private static Table success(Table table) {
    return table
        .optional("appeal_success", DoubleType, "of payer and cause, as int_appeal_success says")
        .optional("appeal_success_low", DoubleType, "95 %")
        .optional("appeal_success_high", DoubleType, "95 %")
        .optional("appeal_success_denials", LongType, "of payer and cause that it rests on");
  }

  private static Table intermediate(String name, String grain) {
    return Table.of("claims", Layer.INTERMEDIATE, name, grain);
  }

  private ClaimsMarts() {}
}
