package org.almoner.generate.claims;

import java.util.List;
import org.almoner.generate.ExportTable;
import org.almoner.generate.ExportTable.Extent;

/** The files of the export, and the truth behind them. */
final class ClaimsExport {
  private static final String X12 = "claims/x12";

  static final ExportTable CLAIMS = ExportTable.gathered(X12, Extent.WHOLE, new ClaimFiles());
  static final ExportTable STATUS = ExportTable.gathered(X12, Extent.WHOLE, new StatusFiles());
  static final ExportTable REMITTANCES =
      ExportTable.gathered(X12, Extent.WHOLE, new RemittanceFiles());
  static final ExportTable MEMBERS =
      ExportTable.delivered(
          "claims/members", List.of("payer_id", "member_id", "from", "to", "patient_id"));
  static final ExportTable FEE_SCHEDULE =
      ExportTable.delivered(
          "claims/fee_schedule", List.of("payer", "code", "modifier", "from", "to", "amount"));
  static final ExportTable PAYER_RULES =
      ExportTable.delivered(
          "claims/payer_rules", List.of("payer", "kind", "code", "value", "from", "to"));
  static final ExportTable DENIAL_NOTES =
      ExportTable.delivered("claims/denial_notes", List.of("pcn", "source", "text", "received_at"));

  /** One row per claim and day on which it is looked at. */
  static final ExportTable TRUTH = ExportTable.truth("claims/claims", ClaimTruth.COLUMNS);

  /** How often each situation occurs. */
  static final ExportTable SITUATIONS =
      ExportTable.gathered("claims", Extent.TRUTH, new SituationCounts());

  /** How well the best of all models could know denials beforehand. */
  static final ExportTable EXPECTED_AUC =
      ExportTable.gathered("claims", Extent.TRUTH, new ExpectedAuc());

  static final List<ExportTable> TABLES =
      List.of(
          CLAIMS,
          STATUS,
          REMITTANCES,
          MEMBERS,
          FEE_SCHEDULE,
          PAYER_RULES,
          DENIAL_NOTES,
          TRUTH,
          SITUATIONS,
          EXPECTED_AUC);

  private ClaimsExport() {}
}
