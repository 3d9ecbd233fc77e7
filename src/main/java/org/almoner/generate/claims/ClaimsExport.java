package org.almoner.generate.claims;

import java.util.List;
import org.almoner.engine.Table;
import org.almoner.generate.ExportTable;
import org.almoner.generate.ExportTable.Extent;
import org.almoner.generate.ExportTable.Weakness;
import org.almoner.tables.claims.ClaimsFeedsRaw;

/** The files of the export, and the truth behind them. */
final class ClaimsExport {
  private static final String X12 = "claims/x12";

  static final ExportTable CLAIMS = ExportTable.gathered(X12, Extent.WHOLE, new ClaimFiles());
  static final ExportTable STATUS = ExportTable.gathered(X12, Extent.WHOLE, new StatusFiles());
  static final ExportTable REMITTANCES =
      ExportTable.gathered(X12, Extent.WHOLE, new RemittanceFiles());
  static final ExportTable MEMBERS = delivered(ClaimsFeedsRaw.RAW_MEMBERS);
  static final ExportTable FEE_SCHEDULE = delivered(ClaimsFeedsRaw.RAW_FEE_SCHEDULE);
  static final ExportTable PAYER_RULES = delivered(ClaimsFeedsRaw.RAW_PAYER_RULES);
  static final ExportTable DENIAL_NOTES = delivered(ClaimsFeedsRaw.RAW_DENIAL_NOTES);

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

  private static ExportTable delivered(Table contract) {
    return ExportTable.of(contract, Extent.WHOLE, Weakness.NONE);
  }

  private ClaimsExport() {}
}
