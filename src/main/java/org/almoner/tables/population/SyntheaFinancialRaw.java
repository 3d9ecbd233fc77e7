package org.almoner.tables.population;

import static org.almoner.engine.Phi.DIRECT;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** Who paid whom for what, as Synthea exports it. */
public final class SyntheaFinancialRaw {

  public static final Table RAW_SYNTHEA_ORGANIZATIONS =
      raw("organizations", "organization", Landing.optional("synthea/organizations"))
          .column("id", "the exporter's number of the organization")
          .optionalColumn("name", "name")
          .optionalColumn("address", "street")
          .optionalColumn("city", "city")
          .optionalColumn("state", "state")
          .optionalColumn("zip", "postal code")
          .optionalColumn("lat", "degrees north")
          .optionalColumn("lon", "degrees east")
          .optionalColumn("phone", "telephones")
          .optionalColumn("revenue", "taken in, US dollars")
          .optionalColumn("utilization", "encounters held");

  public static final Table RAW_SYNTHEA_PROVIDERS =
      raw("providers", "provider", Landing.optional("synthea/providers"))
          .column("id", "the exporter's number of the provider")
          .optionalColumn("organization", "where the provider works")
          .optionalColumn("name", "name")
          .optionalColumn("gender", "F or M")
          .optionalColumn("speciality", "specialty")
          .optionalColumn("address", "street")
          .optionalColumn("city", "city")
          .optionalColumn("state", "state")
          .optionalColumn("zip", "postal code")
          .optionalColumn("lat", "degrees north")
          .optionalColumn("lon", "degrees east")
          .optionalColumn("encounters", "encounters held")
          .optionalColumn("procedures", "procedures done")
          .aboutPersons()
          .phi(DIRECT, "name", "address", "lat", "lon");

  public static final Table RAW_SYNTHEA_PAYERS =
      raw("payers", "payer", Landing.optional("synthea/payers"))
          .column("id", "the exporter's number of the payer")
          .optionalColumn("name", "name")
          .optionalColumn("ownership", "GOVERNMENT, PRIVATE or NO_INSURANCE")
          .optionalColumn("address", "street of the headquarters")
          .optionalColumn("city", "town of the headquarters")
          .optionalColumn("state_headquartered", "state of the headquarters")
          .optionalColumn("zip", "postal code of the headquarters")
          .optionalColumn("phone", "telephone")
          .optionalColumn("amount_covered", "paid to organizations, US dollars")
          .optionalColumn("amount_uncovered", "left to its members, US dollars")
          .optionalColumn("revenue", "premiums taken, US dollars")
          .optionalColumn("covered_encounters", "encounters paid for")
          .optionalColumn("uncovered_encounters", "encounters not paid for")
          .optionalColumn("covered_medications", "medications paid for")
          .optionalColumn("uncovered_medications", "medications not paid for")
          .optionalColumn("covered_procedures", "procedures paid for")
          .optionalColumn("uncovered_procedures", "procedures not paid for")
          .optionalColumn("covered_immunizations", "immunizations paid for")
          .optionalColumn("uncovered_immunizations", "immunizations not paid for")
          .optionalColumn("unique_customers", "people ever enrolled")
          .optionalColumn("qols_avg", "mean quality of life of its members, 0 to 1")
          .optionalColumn("member_months", "months of enrolment of all members");

  public static final Table RAW_SYNTHEA_PAYER_TRANSITIONS =
      raw(
              "payer_transitions",
              "enrolment of a patient",
              Landing.optional("synthea/payer_transitions"))
          .column("patient", "who was enrolled")
          .column("start_date", "when the plan began, ISO 8601")
          .optionalColumn("end_date", "when it ended, ISO 8601")
          .column("payer", "who covers the patient")
          .optionalColumn("memberid", "number of the member in the plan")
          .optionalColumn("secondary_payer", "second payer, if any")
          .optionalColumn("plan_ownership", "Self, Spouse or Guardian; null without insurance")
          .optionalColumn("owner_name", "name of the owner of the plan")
          .aboutPersons()
          .phi(DIRECT, "patient", "memberid", "owner_name");

  public static final Table RAW_SYNTHEA_CLAIMS =
      raw("claims", "claim", Landing.optional("synthea/claims"))
          .column("id", "the exporter's number of the claim")
          .column("patientid", "whose claim it is")
          .optionalColumn("providerid", "who provided the service")
          .optionalColumn("primarypatientinsuranceid", "first payer")
          .optionalColumn("secondarypatientinsuranceid", "second payer")
          .optionalColumn("departmentid", "department")
          .optionalColumn("patientdepartmentid", "department of the patient")
          .optionalColumn("diagnosis1", "SNOMED-CT code of diagnosis 1")
          .optionalColumn("diagnosis2", "SNOMED-CT code of diagnosis 2")
          .optionalColumn("diagnosis3", "SNOMED-CT code of diagnosis 3")
          .optionalColumn("diagnosis4", "SNOMED-CT code of diagnosis 4")
          .optionalColumn("diagnosis5", "SNOMED-CT code of diagnosis 5")
          .optionalColumn("diagnosis6", "SNOMED-CT code of diagnosis 6")
          .optionalColumn("diagnosis7", "SNOMED-CT code of diagnosis 7")
          .optionalColumn("diagnosis8", "SNOMED-CT code of diagnosis 8")
          .optionalColumn("referringproviderid", "who referred the patient")
          .optionalColumn("appointmentid", "encounter the claim is for")
          .optionalColumn("currentillnessdate", "when the illness began, ISO 8601")
          .column("servicedate", "when the service was given, ISO 8601")
          .optionalColumn("supervisingproviderid", "who supervised the service")
          .optionalColumn("status1", "BILLED or CLOSED at the first payer")
          .optionalColumn("status2", "BILLED or CLOSED at the second payer")
          .optionalColumn("statusp", "BILLED or CLOSED at the patient")
          .optionalColumn("outstanding1", "owed by the first payer, US dollars")
          .optionalColumn("outstanding2", "owed by the second payer, US dollars")
          .optionalColumn("outstandingp", "owed by the patient, US dollars")
          .optionalColumn("lastbilleddate1", "last bill to the first payer, ISO 8601")
          .optionalColumn("lastbilleddate2", "last bill to the second payer, ISO 8601")
          .optionalColumn("lastbilleddatep", "last bill to the patient, ISO 8601")
          .optionalColumn("healthcareclaimtypeid1", "1 professional, 2 institutional; first payer")
          .optionalColumn("healthcareclaimtypeid2", "1 professional, 2 institutional; second payer")
          .aboutPersons()
          .phi(DIRECT, "id", "patientid", "appointmentid");

  public static final Table RAW_SYNTHEA_CLAIMS_TRANSACTIONS =
      raw(
              "claims_transactions",
              "transaction of a claim line",
              Landing.optional("synthea/claims_transactions"))
          .column("id", "the exporter's number of the transaction")
          .column("claimid", "claim it belongs to")
          .optionalColumn("chargeid", "its number among the transactions")
          .column("patientid", "whose claim it is")
          .column("type", "CHARGE, PAYMENT, ADJUSTMENT, TRANSFERIN or TRANSFEROUT")
          .optionalColumn("amount", "charged or transferred, US dollars")
          .optionalColumn("method", "CASH, CHECK, ECHECK, COPAY or CC")
          .optionalColumn("fromdate", "when the service began, ISO 8601")
          .optionalColumn("todate", "when it ended; may precede its beginning, ISO 8601")
          .optionalColumn("placeofservice", "organization where")
          .optionalColumn("procedurecode", "code of the service")
          .optionalColumn("modifier1", "first modifier of the code")
          .optionalColumn("modifier2", "second modifier of the code")
          .optionalColumn("diagnosisref1", "number of a diagnosis of the claim, first")
          .optionalColumn("diagnosisref2", "number of a diagnosis of the claim, second")
          .optionalColumn("diagnosisref3", "number of a diagnosis of the claim, third")
          .optionalColumn("diagnosisref4", "number of a diagnosis of the claim, fourth")
          .optionalColumn("units", "units of the service")
          .optionalColumn("departmentid", "department")
          .optionalColumn("notes", "free text")
          .optionalColumn("unitamount", "amount of one unit, US dollars")
          .optionalColumn("transferoutid", "charge_id of the transfer out, for a transfer in")
          .optionalColumn("transfertype", "1 to the first payer, 2 to the second, p to the patient")
          .optionalColumn("payments", "paid, US dollars")
          .optionalColumn("adjustments", "adjusted, US dollars")
          .optionalColumn("transfers", "transferred, US dollars")
          .optionalColumn("outstanding", "still owed after it, US dollars")
          .optionalColumn("appointmentid", "encounter the claim is for")
          .optionalColumn("linenote", "free text")
          .optionalColumn("patientinsuranceid", "member id of the plan, or the patient's own id")
          .optionalColumn("feescheduleid", "fee schedule")
          .optionalColumn("providerid", "who provided the service")
          .optionalColumn("supervisingproviderid", "who supervised the service")
          .aboutPersons()
          .phi(
              DIRECT,
              "id",
              "claimid",
              "chargeid",
              "patientid",
              "transferoutid",
              "appointmentid",
              "patientinsuranceid",
              "notes",
              "linenote");

  private static Table raw(String file, String row, Landing landing) {
    String grain = "one row per " + row + " and delivery";
    return Table.raw("population", "raw_synthea_" + file, grain, landing.onlyWhereDelivered());
  }

  private SyntheaFinancialRaw() {}
}
