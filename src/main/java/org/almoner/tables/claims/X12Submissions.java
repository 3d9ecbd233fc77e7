package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.tables.claims.X12Tables.AMOUNT;
import static org.almoner.tables.claims.X12Tables.placed;
import static org.almoner.tables.claims.X12Tables.staging;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Table;

/** What was sent to payers (837), and what was said of it before it was decided. */
public final class X12Submissions {

  public static final Table STG_CLAIMS =
      placed(
              staging("stg_claims", "one row per submission: one CLM of one 837")
                  .key(
                      "submission_id",
                      StringType,
                      "hash of ISA13, ST02, ordinals, CLM01, 02, BHT04")
                  .optional("pcn", StringType, "number that the provider gave it, CLM01")
                  .required("charge", AMOUNT, "CLM02, dollars")
                  .optional("facility", StringType, "place of service or facility code, CLM05-1")
                  .required("frequency", StringType, "CLM05-3; 1 where absent")
                  .optional("assignment", StringType, "CLM07")
                  .optional("guide", StringType, "implementation guide, ST03, else GS08")
                  .required("claim_type", StringType, "837P, 837I or 837D")
                  .optional("purpose", StringType, "BHT06")
                  .optional("type_of_bill", StringType, "of an institutional claim")
                  .optional("drg", StringType, "diagnosis-related group")
                  .optional("billing_npi", StringType, "2010AA NM109")
                  .optional("billing_tax", StringType, "2010AA REF EI or SY")
                  .optional("rendering_npi", StringType, "NM1 82")
                  .optional("referring_npi", StringType, "NM1 DN")
                  .optional("payer_sequence", StringType, "P, S or T, SBR01")
                  .optional("filing", StringType, "claim filing indicator, SBR09")
                  .optional("group", StringType, "insured group, SBR03")
                  .optional("member_id", StringType, "2010BA NM109")
                  .required("is_dependent", BooleanType, "the claim stands under an HL 23")
                  .optional("relationship", StringType, "PAT01")
                  .optional("birth_date", DateType, "of the patient, DMG02")
                  .optional("sex", StringType, "of the patient, DMG03")
                  .optional("payer_id", StringType, "2010BB NM109")
                  .optional("payer_name", StringType, "2010BB NM103")
                  .optional("payer", StringType, "payer_id normalised, else payer_name")
                  .optional("submitted_date", DateType, "BHT04")
                  .optional("service_from", DateType, "I: DTP 434, else 435; P, D: least DTP 472")
                  .optional("service_to", DateType, "I: DTP 434, else 435; P, D: largest DTP 472")
                  .optional(
                      "original_icn", StringType, "payer's number of the claim corrected, REF F8")
                  .optional("authorization", StringType, "prior authorisation, REF G1")
                  .optional("referral", StringType, "REF 9F")
                  .optional("medical_record_number", StringType, "REF EA")
                  .optional("diagnoses", StringType, "HI, the principal first, joined by |")
                  .optional("attachments", StringType, "PWK01, joined by |")
                  .required("lines", IntegerType, "service lines")
                  .required("other_payers", IntegerType, "2320 loops")
                  .optional("claim_id", StringType, "claim that it is of")
                  .optional(
                      "submission_kind",
                      StringType,
                      "original, resubmission, replacement, void, orphan_replacement, orphan_void")
                  .words(
                      "submission_kind",
                      "original",
                      "resubmission",
                      "replacement",
                      "void",
                      "orphan_replacement",
                      "orphan_void"))
          .phi(DIRECT, "claim_id", "pcn", "member_id", "original_icn", "authorization", "referral")
          .phi(DIRECT, "medical_record_number", "billing_tax", "group");

  public static final Table STG_CLAIM_LINES =
      placed(
              staging("stg_claim_lines", "one row per service line of a submission")
                  .key("submission_id", StringType, "submission")
                  .key("line", IntegerType, "ordinal of LX; an SV without its LX is a line")
                  .optional("pcn", StringType, "CLM01")
                  .optional("code", StringType, "procedure, SV1, SV2, SV3")
                  .optional("modifiers", StringType, "joined by |")
                  .optional("charge", AMOUNT, "dollars")
                  .optional("units", X12Tables.QUANTITY, "units of service")
                  .optional("revenue", StringType, "revenue code, SV201")
                  .optional("service_from", DateType, "DTP 472")
                  .optional("service_to", DateType, "DTP 472")
                  .optional("line_control", StringType, "line item control number, REF 6R")
                  .optional("authorization", StringType, "REF G1 of the line")
                  .optional("diagnosis_pointers", StringType, "joined by |")
                  .optional("lx", StringType, "LX01, which payers return without a REF 6R"))
          .phi(DIRECT, "pcn", "line_control", "authorization");

  public static final Table STG_CLAIM_OTHER_PAYERS =
      placed(
              staging("stg_claim_other_payers", "one row per other payer of a submission, 2320")
                  .key("submission_id", StringType, "submission")
                  .key("ordinal", IntegerType, "of the 2320 loop, from 1")
                  .optional("sequence", StringType, "SBR01")
                  .optional("payer", StringType, "2330B NM109 normalised, else its name")
                  .optional("paid", AMOUNT, "AMT D, dollars")
                  .optional("adjustments", StringType, "line:group:carc:amount, joined by |")
                  .optional("paid_date", DateType, "DTP 573")
                  .optional("icn", StringType, "that payer's number of the claim, REF F8")
                  .optional(
                      "line_payments", StringType, "line:code:paid:units of SVD, joined by |"))
          .phi(DIRECT, "icn");

  public static final Table STG_ACKNOWLEDGEMENTS =
      placed(
              staging("stg_acknowledgements", "one row per answer before adjudication")
                  .key("ack_id", StringType, "hash of its place in its interchange")
                  .required("kind", StringType, "TA1, 997, 999, 997_group, 999_group or 277CA")
                  .optional("reference", StringType, "ISA13 (TA1), ST02 of the set, or the pcn")
                  .optional("group", StringType, "GS06 of the group answered, AK102")
                  .required(
                      "verdict",
                      StringType,
                      "accepted, accepted_with_errors, partially_accepted, rejected, received, ?")
                  .optional("source", StringType, "clearinghouse or payer")
                  .optional("status", StringType, "category:code:entity of STC, joined by |")
                  .optional("message", StringType, "free text of STC12, joined by |")
                  .optional("icn", StringType, "payer's number of the claim, REF 1K")
                  .required("errors", IntegerType, "number of errors told")
                  .optional("error_list", StringType, "segment:position:element:code, joined by |"))
          .phi(DIRECT, "reference", "icn", "message");

  public static final Table STG_REJECTIONS =
      placed(
              staging("stg_rejections", "one row per submission and answer that rejected it")
                  .key("submission_id", StringType, "submission")
                  .key("ack_id", StringType, "answer")
                  .optional("claim_id", StringType, "claim that the submission is of")
                  .optional("pcn", StringType, "CLM01 of the submission")
                  .required("kind", StringType, "TA1, 997, 999 or 277CA")
                  .required("verdict", StringType, "rejected")
                  .optional("source", StringType, "clearinghouse or payer")
                  .optional("status", StringType, "category:code:entity of STC, joined by |")
                  .required("errors", IntegerType, "number of errors told")
                  .optional("error_list", StringType, "segment:position:element:code, joined by |"))
          .phi(DIRECT, "claim_id", "pcn");

  private X12Submissions() {}
}
