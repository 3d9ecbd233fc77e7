package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.tables.claims.X12Tables.AMOUNT;
import static org.almoner.tables.claims.X12Tables.QUANTITY;
import static org.almoner.tables.claims.X12Tables.placed;
import static org.almoner.tables.claims.X12Tables.staging;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Table;

/** What payers answered (835). */
public final class X12Remittances {
  private static final String DUPLICATE =
      "seen before: payer, TRN02, BPR16, content and its ordinal among equal ones of its 835";

  public static final Table STG_PAYMENTS =
      placed(
          staging("stg_payments", "one row per payment: one 835 transaction")
              .key("payment_id", StringType, "hash of its place in its interchange")
              .optional("trace", StringType, "check or EFT number, TRN02")
              .optional("payer", StringType, "REF 2U normalised, else N104, else N102, else TRN03")
              .optional("payee_npi", StringType, "N1 PE XX")
              .optional("handling", StringType, "BPR01")
              .optional("amount", AMOUNT, "BPR02, dollars")
              .optional("method", StringType, "BPR04")
              .optional("payment_date", DateType, "BPR16")
              .optional("production_date", DateType, "DTM 405")
              .optional("guide", StringType, "implementation guide, ST03, else GS08")
              .required("claims", IntegerType, "CLP segments")
              .required("claims_paid", AMOUNT, "sum of CLP04, dollars")
              .required("plb_total", AMOUNT, "sum of PLB, dollars; positive reduces the payment")
              .required("interest", AMOUNT, "sum of AMT I, dollars")
              .required("is_balanced", BooleanType, "BPR02 is the sum of CLP04 less that of PLB")
              .required("is_duplicate", BooleanType, "all its remits and PLB are, and it has any"));

  public static final Table STG_REMITS =
      placed(
              staging("stg_remits", "one row per remit: one CLP of one 835")
                  .key("remit_id", StringType, "hash of its place in its interchange")
                  .required("payment_id", StringType, "payment")
                  .optional("trace", StringType, "TRN02")
                  .optional("pcn", StringType, "provider's number of the claim, CLP01")
                  .optional("status", StringType, "CLP02")
                  .openWords("status", "1", "2", "3", "4", "19", "20", "21", "22", "23", "25")
                  .required("charge", AMOUNT, "CLP03, dollars")
                  .required("paid", AMOUNT, "CLP04, dollars")
                  .optional("clp05", AMOUNT, "patient responsibility as told, dollars; never used")
                  .optional("filing", StringType, "claim filing indicator, CLP06")
                  .optional("icn", StringType, "payer's number of the claim, CLP07")
                  .optional("facility", StringType, "CLP08")
                  .optional("frequency", StringType, "CLP09")
                  .optional("drg", StringType, "CLP11")
                  .optional("member_id", StringType, "NM1 IL, else QC; 74 if neither")
                  .optional("crossover_to", StringType, "payer it was passed on to, NM1 TT")
                  .required("lines", IntegerType, "SVC segments")
                  .optional("service_from", DateType, "DTM 232, else the least of the lines")
                  .optional("service_to", DateType, "DTM 233, else the largest of the lines")
                  .optional("remarks", StringType, "MIA05, 20 to 23 and MOA03 to 07, joined by |")
                  .optional("coverage_amount", AMOUNT, "AMT AU, dollars")
                  .optional("interest", AMOUNT, "AMT I, dollars")
                  .required("adjusted", AMOUNT, "sum of all CAS of claim and lines, dollars")
                  .optional("ref_f8", StringType, "REF F8")
                  .required("is_balanced", BooleanType, "CLP03 less all CAS is CLP04")
                  .optional("content_hash", StringType, "of payer, TRN02, BPR16 and the loop")
                  .required("is_duplicate", BooleanType, DUPLICATE)
                  .optional(
                      "match_level",
                      StringType,
                      "pcn, pcn_normalised, pcn_truncated, icn, attributes, unmatched")
                  .optional("match_reason", StringType, "number_reuse, ambiguous, no_candidate")
                  .optional("claim_id", StringType, "claim it answers; null for a duplicate")
                  .optional(
                      "is_current",
                      BooleanType,
                      "stands: it decides, and is neither reversed nor superseded; null for a"
                          + " duplicate"))
          .phi(DIRECT, "claim_id", "pcn", "icn", "member_id", "ref_f8");

  public static final Table STG_REMIT_LINES =
      placed(
              staging("stg_remit_lines", "one row per service line of a remit: one SVC")
                  .key("remit_id", StringType, "remit")
                  .key("line", IntegerType, "ordinal of the SVC in the remit, from 1")
                  .optional("trace", StringType, "TRN02")
                  .optional("pcn", StringType, "CLP01")
                  .optional("code", StringType, "procedure, SVC01")
                  .optional("modifiers", StringType, "joined by |")
                  .optional("charge", AMOUNT, "SVC02, dollars")
                  .optional("units", QUANTITY, "SVC05")
                  .optional("revenue", StringType, "SVC04")
                  .optional("paid", AMOUNT, "SVC03, dollars")
                  .optional("original_code", StringType, "procedure as submitted, SVC06")
                  .optional("original_units", QUANTITY, "SVC07")
                  .optional("service_from", DateType, "DTM 472 or 150")
                  .optional("service_to", DateType, "DTM 472 or 151")
                  .optional("line_control", StringType, "REF 6R")
                  .optional("allowed", AMOUNT, "AMT B6, dollars")
                  .optional("remarks", StringType, "LQ HE, joined by |")
                  .required("is_balanced", BooleanType, "SVC02 less CAS is SVC03")
                  .required("is_duplicate", BooleanType, "that of its remit")
                  .optional("claim_line", IntegerType, "line of the submission that it answers")
                  .optional(
                      "line_match",
                      StringType,
                      "control, control_ambiguous, code_modifier, code_charge, code, revenue,"
                          + " unmatched; null where the claim has no submission"))
          .phi(DIRECT, "pcn", "line_control");

  public static final Table STG_ADJUSTMENTS =
      placed(
              staging("stg_adjustments", "one row per triple of a CAS")
                  .key("remit_id", StringType, "remit")
                  .key("line", IntegerType, "line of the remit; 0: the whole claim")
                  .key("ordinal", IntegerType, "within remit and line, from 1")
                  .optional("trace", StringType, "TRN02")
                  .optional("pcn", StringType, "CLP01")
                  .optional(
                      "group", StringType, "who owes: CO, PI, OA the provider, PR the patient")
                  .optional("carc", StringType, "claim adjustment reason code")
                  .required("amount", AMOUNT, "dollars, positive takes away")
                  .optional("quantity", QUANTITY, "units")
                  .required("is_duplicate", BooleanType, "that of its remit")
                  .optional("amount_class", StringType, "what the code says that the amount is")
                  .words(
                      "amount_class",
                      "denial",
                      "patient_responsibility",
                      "contractual",
                      "prior_payer",
                      "capitation",
                      "pended",
                      "forwarded",
                      "increase",
                      "informational",
                      "unknown"))
          .phi(DIRECT, "pcn");

  public static final Table STG_PROVIDER_ADJUSTMENTS =
      placed(
              staging("stg_provider_adjustments", "one row per pair of a PLB")
                  .key("payment_id", StringType, "payment")
                  .key("ordinal", IntegerType, "in the payment, from 1")
                  .optional("trace", StringType, "TRN02")
                  .optional("provider", StringType, "PLB01")
                  .optional("fiscal_date", DateType, "PLB02")
                  .optional("code", StringType, "why, such as FB, WO, L6")
                  .openWords("code", "FB", "WO", "L6", "72")
                  .optional("reference", StringType, "what the payer refers to")
                  .required("amount", AMOUNT, "dollars; positive reduces the payment")
                  .optional("content_hash", StringType, "of payer, TRN02, BPR16 and the pair")
                  .optional(
                      "kind",
                      StringType,
                      "what the code means, such as recovery; unknown where no list has it")
                  .required("is_duplicate", BooleanType, DUPLICATE))
          .phi(DIRECT, "reference");

  private X12Remittances() {}
}
