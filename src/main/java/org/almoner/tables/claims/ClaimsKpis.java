package org.almoner.tables.claims;

import static org.almoner.engine.Phi.QUASI;
import static org.almoner.engine.Severity.WARN;
import static org.almoner.tables.claims.X12Tables.AMOUNT;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/**
 * How often claims are denied, what becomes of it, and what it costs. Of primary claims with a
 * submission; mature: submitted at least {@code claims.maturity_days} ago.
 */
public final class ClaimsKpis {
  public static final Table MART_DENIAL_KPIS =
      money(
              days(
                  collected(
                      denied(
                          answered(
                              counts(
                                  Table.of(
                                          "claims",
                                          Layer.MART,
                                          "mart_denial_kpis",
                                          "one row per dimension: all, and each payer, provider,"
                                              + " family of services, month of submission and cause"
                                              + " of initial denial")
                                      .key(
                                          "dimension",
                                          StringType,
                                          "all, payer:…, provider:<billing NPI>, family:…,"
                                              + " month:yyyy-mm; of cause:… rates and days are"
                                              + " null, for only denied claims have one")))))))
          .phi(QUASI, "dimension")
          .gate(new UnansweredClaims(WARN));

  private static Table counts(Table table) {
    return table
        .required("claims", LongType, "primary claims with a submission")
        .required("mature", LongType, "of these, mature")
        .required("adjudicated", LongType, "of the mature, with a label: decided on, not capitated")
        .required("initial_denied", LongType, "of the adjudicated, label 1: nothing was paid")
        .required("partially_denied", LongType, "of the adjudicated, initially denied in part")
        .required("overturned", LongType, "of the initially denied, paid since")
        .required("final_denied", LongType, "of the adjudicated, denied now; takebacks included")
        .required(
            "rejected_claims", LongType, "refused before adjudication (TA1, 999, 997, 277CA)");
  }

  private static Table answered(Table table) {
    return table
        .optional(
            "unadjudicated_share", DoubleType, "(mature − adjudicated) ÷ mature: silence shown")
        .optional(
            "unanswered_share", DoubleType, "mature without any initial outcome ÷ mature: ≤ 10 %")
        .optional(
            "first_pass_yield",
            DoubleType,
            "is_first_pass ÷ mature: one submission, no rejection, no reversal, agreed at once"
                + " (first-pass resolution)")
        .optional(
            "clean_claim_rate",
            DoubleType,
            "is_clean ÷ has_ack, of the mature (after HFMA MAP CL-1, which counts claims that pass"
                + " edits untouched; X12 shows only this much of it)");
  }

  private static Table denied(Table table) {
    return table
        .optional(
            "initial_denial_rate",
            DoubleType,
            "initial_denied ÷ adjudicated (after HFMA Claim Integrity Task Force 1, which divides"
                + " by claims submitted; by decided ones, silence is not taken for paid)")
        .optional(
            "hfma_initial_denial_rate",
            DoubleType,
            "HFMA Claim Integrity Task Force 1: initial denials that became known in the last full"
                + " month ÷ claims submitted a month, mean of the three months before it; null of"
                + " month:")
        .optional(
            "initial_denial_rate_any",
            DoubleType,
            "(initial_denied + partially_denied) ÷ adjudicated")
        .optional(
            "initial_denial_dollar_rate",
            DoubleType,
            "charges of the initially denied ÷ charges of the adjudicated (HFMA task force 1)")
        .optional(
            "line_denial_rate",
            DoubleType,
            "denied ÷ answered lines of initial decisions (HFMA task force, appendix on lines)")
        .optional(
            "primary_denial_rate",
            DoubleType,
            "answers that pay nothing ÷ answers, of the last 28 days, duplicates out (HFMA task"
                + " force 2)")
        .optional(
            "overturn_rate",
            DoubleType,
            "overturned ÷ initial_denied (HFMA task force 6; Premier's survey: 54 %)")
        .optional("final_denial_rate", DoubleType, "final_denied ÷ adjudicated");
  }

  private static Table collected(Table table) {
    return table
        .optional(
            "payer_net_collection_rate",
            DoubleType,
            "payer_paid ÷ (charge − contractual − prior_payer − patient_responsibility), of the"
                + " adjudicated (MGMA adjusted collection without the patient's part)")
        .optional(
            "net_collection_rate",
            DoubleType,
            "payments of all payers of the account, net of reversals ÷ (charge − contractual of all"
                + " payers), of the adjudicated (MGMA, AAFP)");
  }

  private static Table days(Table table) {
    return table
        .optional("mean_days_to_adjudicate", DoubleType, "first submission to first decision")
        .optional("median_days_to_adjudicate", DoubleType, "first submission to first decision")
        .optional("mean_days_to_pay", DoubleType, "first submission to first payment above 0")
        .optional("median_days_to_pay", DoubleType, "first submission to first payment above 0")
        .optional(
            "time_to_appeal",
            DoubleType,
            "mean days from an initial denial known to the first action submitted (HFMA task force"
                + " 4), as remediation_results tell; null without any")
        .optional(
            "time_to_resolution",
            DoubleType,
            "mean days from a denial known to money recovered, or its deadline passed (HFMA task"
                + " force 5)");
  }

  private static Table money(Table table) {
    return table
        .required(
            "denial_writeoff_amount",
            AMOUNT,
            "expected allowed of denials that stand past their deadline, dollars (numerator of HFMA"
                + " MAP denial write-offs); those written off or closed by hand need actions, which"
                + " are not recorded yet")
        .required(
            "underpaid_amount",
            AMOUNT,
            "max(0, expected − allowed) over lines, dollars; expected by fee schedule, else"
                + " median");
  }

  private ClaimsKpis() {}
}
