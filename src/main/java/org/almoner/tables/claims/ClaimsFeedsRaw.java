package org.almoner.tables.claims;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;

import org.almoner.engine.Landing;
import org.almoner.engine.Table;

/** What may be delivered beside X12 files. Each of them changes nothing but what needs it. */
public final class ClaimsFeedsRaw {
  private static final String FROM = "first day on which it holds; blank: ever since";
  private static final String TO = "last day on which it holds; blank: open";

  public static final Table RAW_DENIAL_NOTES =
      raw("denial_notes", "note and delivery", "causes of denials rest on codes alone")
          .column("pcn", "provider's number of the claim, CLM01")
          .column("source", "who wrote it, such as portal, letter, call")
          .column("text", "what was written")
          .column("received_at", "when it became known, ISO 8601")
          .aboutPersons()
          .phi(DIRECT, "pcn", "text")
          .phi(NONE, "source");

  public static final Table RAW_FEE_SCHEDULE =
      raw(
              "fee_schedule",
              "payer, code, modifier, first day and delivery",
              "expected amounts are medians of what was allowed")
          .column("payer", "payer as claims name it, 2010BB NM109")
          .column("code", "procedure code")
          .optionalColumn(
              "modifier", "modifiers joined by |; blank: any that has no row of its own")
          .optionalColumn("from", FROM)
          .optionalColumn("to", TO)
          .column("amount", "allowed for one unit, dollars");

  public static final Table RAW_MEMBERS =
      raw(
              "members",
              "member, patient, first day and delivery",
              "patients of claims are those of medical record numbers (REF EA)")
          .column("payer_id", "payer as in reference.payers and 2010BB NM109")
          .column("member_id", "number the payer gave the insured, 2010BA NM109")
          .optionalColumn("from", FROM)
          .optionalColumn("to", TO)
          .column("patient_id", "patient number, as in all domains")
          .aboutPersons()
          .phi(DIRECT, "member_id", "patient_id");

  public static final Table RAW_PAYER_RULES =
      raw(
              "payer_rules",
              "payer, kind, code, first day and delivery",
              "windows, maturity and classes of reasons are those that come with the program")
          .column("payer", "payer as claims name it, 2010BB NM109")
          .column("kind", "timely_filing, appeal_1, corrected_claim, ..., maturity_days, carc")
          .optionalColumn("code", "claim filing code of a window, CARC of carc; blank: any")
          .column("value", "days or years of a window, days of maturity, class of a CARC")
          .optionalColumn("from", FROM)
          .optionalColumn("to", TO);

  public static final Table RAW_REMEDIATION_RESULTS =
      raw("remediation_results", "result and delivery", "actions are known from X12 answers alone")
          .column("pcn", "provider's number of the claim, CLM01")
          .column("action_id", "action that was carried out")
          .column("what", "what was done, such as submitted")
          .column("at", "when, ISO 8601")
          .optionalColumn("by", "who did it")
          .aboutPersons()
          .phi(DIRECT, "pcn", "by");

  private static Table raw(String name, String grain, String absence) {
    return Table.raw(
        "claims",
        "raw_" + name,
        "one row per " + grain,
        Landing.optional("claims/" + name).orElse(absence));
  }

  private ClaimsFeedsRaw() {}
}
