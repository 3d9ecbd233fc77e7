package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Severity.BLOCK;
import static org.almoner.engine.Severity.WARN;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** Who paid whom for what, typed and checked; the latest delivery of each key. */
public final class SyntheaFinancialStaging {

  public static final Table STG_SYNTHEA_ORGANIZATIONS =
      staging("organizations", "organization")
          .key("organization_id", StringType, "the exporter's number of the organization")
          .optional("organization_name", StringType, "name")
          .optional("address", StringType, "street")
          .optional("city", StringType, "city")
          .optional("state", StringType, "state")
          .optional("zip", StringType, "postal code")
          .optional("latitude", DoubleType, "degrees north")
          .optional("longitude", DoubleType, "degrees east")
          .optional("phone", StringType, "telephones")
          .optional("revenue_amount", DoubleType, "taken in, US dollars")
          .optional("encounter_count", LongType, "encounters held")
          .from("organization_id", "id")
          .from("organization_name", "name")
          .from("latitude", "lat")
          .from("longitude", "lon")
          .from("revenue_amount", "revenue")
          .from("encounter_count", "utilization");

  public static final Table STG_SYNTHEA_PROVIDERS =
      staging("providers", "provider")
          .key("provider_id", StringType, "the exporter's number of the provider")
          .optional("organization_id", StringType, "where the provider works")
          .optional("provider_name", StringType, "name")
          .optional("gender", StringType, "F or M")
          .optional("specialty", StringType, "specialty")
          .optional("address", StringType, "street")
          .optional("city", StringType, "city")
          .optional("state", StringType, "state")
          .optional("zip", StringType, "postal code")
          .optional("latitude", DoubleType, "degrees north")
          .optional("longitude", DoubleType, "degrees east")
          .optional("encounter_count", LongType, "encounters held")
          .optional("procedure_count", LongType, "procedures done")
          .from("provider_id", "id")
          .from("organization_id", "organization")
          .from("provider_name", "name")
          .from("specialty", "speciality")
          .from("latitude", "lat")
          .from("longitude", "lon")
          .from("encounter_count", "encounters")
          .from("procedure_count", "procedures")
          .aboutPersons()
          .phi(DIRECT, "provider_name", "address", "latitude", "longitude")
          .references("organization_id", STG_SYNTHEA_ORGANIZATIONS, WARN, 0);

  public static final Table STG_SYNTHEA_PAYERS =
      staging("payers", "payer")
          .key("payer_id", StringType, "the exporter's number of the payer")
          .optional("payer_name", StringType, "name")
          .optional("ownership", StringType, "GOVERNMENT, PRIVATE or NO_INSURANCE")
          .optional("address", StringType, "street of the headquarters")
          .optional("city", StringType, "town of the headquarters")
          .optional("state", StringType, "state of the headquarters")
          .optional("zip", StringType, "postal code of the headquarters")
          .optional("phone", StringType, "telephone")
          .optional("covered_amount", DoubleType, "paid to organizations, US dollars")
          .optional("uncovered_amount", DoubleType, "left to its members, US dollars")
          .optional("revenue_amount", DoubleType, "premiums taken, US dollars")
          .optional("covered_encounter_count", LongType, "encounters paid for")
          .optional("uncovered_encounter_count", LongType, "encounters not paid for")
          .optional("covered_medication_count", LongType, "medications paid for")
          .optional("uncovered_medication_count", LongType, "medications not paid for")
          .optional("covered_procedure_count", LongType, "procedures paid for")
          .optional("uncovered_procedure_count", LongType, "procedures not paid for")
          .optional("covered_immunization_count", LongType, "immunizations paid for")
          .optional("uncovered_immunization_count", LongType, "immunizations not paid for")
          .optional("member_count", LongType, "people ever enrolled")
          .optional(
              "quality_of_life_mean", DoubleType, "mean quality of life of its members, 0 to 1")
          .optional("member_month_count", LongType, "months of enrolment of all members")
          .from("payer_id", "id")
          .from("payer_name", "name")
          .from("state", "state_headquartered")
          .from("covered_amount", "amount_covered")
          .from("uncovered_amount", "amount_uncovered")
          .from("revenue_amount", "revenue")
          .from("covered_encounter_count", "covered_encounters")
          .from("uncovered_encounter_count", "uncovered_encounters")
          .from("covered_medication_count", "covered_medications")
          .from("uncovered_medication_count", "uncovered_medications")
          .from("covered_procedure_count", "covered_procedures")
          .from("uncovered_procedure_count", "uncovered_procedures")
          .from("covered_immunization_count", "covered_immunizations")
          .from("uncovered_immunization_count", "uncovered_immunizations")
          .from("member_count", "unique_customers")
          .from("quality_of_life_mean", "qols_avg")
          .from("member_month_count", "member_months");

  public static final Table STG_SYNTHEA_PAYER_TRANSITIONS =
      staging("payer_transitions", "enrolment of a patient")
          .key("patient_id", StringType, "who was enrolled")
          .key("started_at", TimestampType, "when the plan began")
          .optional("ended_at", TimestampType, "when it ended")
          .required("payer_id", StringType, "who covers the patient")
          .optional("member_id", StringType, "number of the member in the plan")
          .optional("secondary_payer_id", StringType, "second payer, if any")
          .optional(
              "plan_ownership", StringType, "Self, Spouse or Guardian; null without insurance")
          .optional("owner_name", StringType, "name of the owner of the plan")
          .from("patient_id", "patient")
          .from("started_at", "start_date")
          .from("ended_at", "end_date")
          .from("payer_id", "payer")
          .from("member_id", "memberid")
          .from("secondary_payer_id", "secondary_payer")
          .aboutPersons()
          .phi(DIRECT, "patient_id", "member_id", "owner_name")
          .rule("no end before the start", "ended_at >= started_at")
          .references("patient_id", SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS, WARN, 0)
          .references("payer_id", STG_SYNTHEA_PAYERS, WARN, 0);

  public static final Table STG_SYNTHEA_CLAIMS =
      staging("claims", "claim")
          .key("claim_id", StringType, "the exporter's number of the claim")
          .required("patient_id", StringType, "whose claim it is")
          .optional("provider_id", StringType, "who provided the service")
          .optional("primary_payer_id", StringType, "first payer")
          .optional("secondary_payer_id", StringType, "second payer")
          .optional("department_id", StringType, "department")
          .optional("patient_department_id", StringType, "department of the patient")
          .optional("diagnosis_code_1", StringType, "SNOMED-CT code of diagnosis 1")
          .optional("diagnosis_code_2", StringType, "SNOMED-CT code of diagnosis 2")
          .optional("diagnosis_code_3", StringType, "SNOMED-CT code of diagnosis 3")
          .optional("diagnosis_code_4", StringType, "SNOMED-CT code of diagnosis 4")
          .optional("diagnosis_code_5", StringType, "SNOMED-CT code of diagnosis 5")
          .optional("diagnosis_code_6", StringType, "SNOMED-CT code of diagnosis 6")
          .optional("diagnosis_code_7", StringType, "SNOMED-CT code of diagnosis 7")
          .optional("diagnosis_code_8", StringType, "SNOMED-CT code of diagnosis 8")
          .optional("referring_provider_id", StringType, "who referred the patient")
          .optional("encounter_id", StringType, "encounter the claim is for")
          .optional("illness_started_at", TimestampType, "when the illness began")
          .required("serviced_at", TimestampType, "when the service was given")
          .optional("supervising_provider_id", StringType, "who supervised the service")
          .optional("primary_status", StringType, "BILLED or CLOSED at the first payer")
          .optional("secondary_status", StringType, "BILLED or CLOSED at the second payer")
          .optional("patient_status", StringType, "BILLED or CLOSED at the patient")
          .optional("primary_outstanding_amount", DoubleType, "owed by the first payer, US dollars")
          .optional(
              "secondary_outstanding_amount", DoubleType, "owed by the second payer, US dollars")
          .optional("patient_outstanding_amount", DoubleType, "owed by the patient, US dollars")
          .optional("primary_last_billed_at", TimestampType, "last bill to the first payer")
          .optional("secondary_last_billed_at", TimestampType, "last bill to the second payer")
          .optional("patient_last_billed_at", TimestampType, "last bill to the patient")
          .optional(
              "primary_claim_type", StringType, "1 professional, 2 institutional; first payer")
          .optional(
              "secondary_claim_type", StringType, "1 professional, 2 institutional; second payer")
          .from("claim_id", "id")
          .from("patient_id", "patientid")
          .from("provider_id", "providerid")
          .from("primary_payer_id", "primarypatientinsuranceid")
          .from("secondary_payer_id", "secondarypatientinsuranceid")
          .from("department_id", "departmentid")
          .from("patient_department_id", "patientdepartmentid")
          .from("diagnosis_code_1", "diagnosis1")
          .from("diagnosis_code_2", "diagnosis2")
          .from("diagnosis_code_3", "diagnosis3")
          .from("diagnosis_code_4", "diagnosis4")
          .from("diagnosis_code_5", "diagnosis5")
          .from("diagnosis_code_6", "diagnosis6")
          .from("diagnosis_code_7", "diagnosis7")
          .from("diagnosis_code_8", "diagnosis8")
          .from("referring_provider_id", "referringproviderid")
          .from("encounter_id", "appointmentid")
          .from("illness_started_at", "currentillnessdate")
          .from("serviced_at", "servicedate")
          .from("supervising_provider_id", "supervisingproviderid")
          .from("primary_status", "status1")
          .from("secondary_status", "status2")
          .from("patient_status", "statusp")
          .from("primary_outstanding_amount", "outstanding1")
          .from("secondary_outstanding_amount", "outstanding2")
          .from("patient_outstanding_amount", "outstandingp")
          .from("primary_last_billed_at", "lastbilleddate1")
          .from("secondary_last_billed_at", "lastbilleddate2")
          .from("patient_last_billed_at", "lastbilleddatep")
          .from("primary_claim_type", "healthcareclaimtypeid1")
          .from("secondary_claim_type", "healthcareclaimtypeid2")
          .aboutPersons()
          .phi(DIRECT, "claim_id", "patient_id", "encounter_id")
          .references("patient_id", SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS, WARN, 0);

  public static final Table STG_SYNTHEA_CLAIMS_TRANSACTIONS =
      staging("claims_transactions", "transaction of a claim line")
          .key("transaction_id", StringType, "the exporter's number of the transaction")
          .required("claim_id", StringType, "claim it belongs to")
          .optional("charge_id", StringType, "its number among the transactions")
          .required("patient_id", StringType, "whose claim it is")
          .required(
              "transaction_type",
              StringType,
              "CHARGE, PAYMENT, ADJUSTMENT, TRANSFERIN or TRANSFEROUT")
          .optional("amount", DoubleType, "charged or transferred, US dollars")
          .optional("payment_method", StringType, "CASH, CHECK, ECHECK, COPAY or CC")
          .optional("service_from_at", TimestampType, "when the service began")
          .optional("service_to_at", TimestampType, "when it ended; may precede its beginning")
          .optional("place_of_service_id", StringType, "organization where")
          .optional("procedure_code", StringType, "code of the service")
          .optional("modifier_1", StringType, "first modifier of the code")
          .optional("modifier_2", StringType, "second modifier of the code")
          .optional(
              "diagnosis_reference_1", StringType, "number of a diagnosis of the claim, first")
          .optional(
              "diagnosis_reference_2", StringType, "number of a diagnosis of the claim, second")
          .optional(
              "diagnosis_reference_3", StringType, "number of a diagnosis of the claim, third")
          .optional(
              "diagnosis_reference_4", StringType, "number of a diagnosis of the claim, fourth")
          .optional("unit_count", DoubleType, "units of the service")
          .optional("department_id", StringType, "department")
          .optional("notes", StringType, "free text")
          .optional("unit_amount", DoubleType, "amount of one unit, US dollars")
          .optional(
              "transfer_out_id", StringType, "charge_id of the transfer out, for a transfer in")
          .optional(
              "transfer_type",
              StringType,
              "1 to the first payer, 2 to the second, p to the patient")
          .optional("payment_amount", DoubleType, "paid, US dollars")
          .optional("adjustment_amount", DoubleType, "adjusted, US dollars")
          .optional("transfer_amount", DoubleType, "transferred, US dollars")
          .optional("outstanding_amount", DoubleType, "still owed after it, US dollars")
          .optional("encounter_id", StringType, "encounter the claim is for")
          .optional("line_note", StringType, "free text")
          .optional(
              "patient_insurance_id", StringType, "member id of the plan, or the patient's own id")
          .optional("fee_schedule_id", StringType, "fee schedule")
          .optional("provider_id", StringType, "who provided the service")
          .optional("supervising_provider_id", StringType, "who supervised the service")
          .from("transaction_id", "id")
          .from("claim_id", "claimid")
          .from("charge_id", "chargeid")
          .from("patient_id", "patientid")
          .from("transaction_type", "type")
          .from("payment_method", "method")
          .from("service_from_at", "fromdate")
          .from("service_to_at", "todate")
          .from("place_of_service_id", "placeofservice")
          .from("procedure_code", "procedurecode")
          .from("modifier_1", "modifier1")
          .from("modifier_2", "modifier2")
          .from("diagnosis_reference_1", "diagnosisref1")
          .from("diagnosis_reference_2", "diagnosisref2")
          .from("diagnosis_reference_3", "diagnosisref3")
          .from("diagnosis_reference_4", "diagnosisref4")
          .from("unit_count", "units")
          .from("department_id", "departmentid")
          .from("unit_amount", "unitamount")
          .from("transfer_out_id", "transferoutid")
          .from("transfer_type", "transfertype")
          .from("payment_amount", "payments")
          .from("adjustment_amount", "adjustments")
          .from("transfer_amount", "transfers")
          .from("outstanding_amount", "outstanding")
          .from("encounter_id", "appointmentid")
          .from("line_note", "linenote")
          .from("patient_insurance_id", "patientinsuranceid")
          .from("fee_schedule_id", "feescheduleid")
          .from("provider_id", "providerid")
          .from("supervising_provider_id", "supervisingproviderid")
          .aboutPersons()
          .phi(DIRECT, "transaction_id", "claim_id", "charge_id", "patient_id", "transfer_out_id")
          .phi(DIRECT, "encounter_id", "patient_insurance_id", "notes", "line_note")
          .references("patient_id", SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS, WARN, 0)
          .references("claim_id", STG_SYNTHEA_CLAIMS, WARN, 0);

  private static Table staging(String file, String row) {
    return Table.of("population", Layer.STAGING, "stg_synthea_" + file, "one row per " + row)
        .gate(Gate.quarantined(WARN, 0.01))
        .gate(Gate.quarantined(BLOCK, 0.25))
        .gate(Gate.volumeChange(WARN, 0.5));
  }

  private SyntheaFinancialStaging() {}
}
