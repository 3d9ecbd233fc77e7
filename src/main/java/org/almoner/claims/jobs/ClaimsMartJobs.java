package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsBehaviour.INT_CLAIM_PATIENTS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFacts.INT_DENIALS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_REMEDIATION_RESULTS;
import static org.almoner.tables.claims.ClaimsKpis.MART_DENIAL_KPIS;
import static org.almoner.tables.claims.ClaimsMarts.FCT_CLAIMS;
import static org.almoner.tables.claims.ClaimsMarts.FCT_DENIALS;
import static org.almoner.tables.claims.ClaimsMarts.INT_APPEAL_SUCCESS;
import static org.almoner.tables.claims.ClaimsMarts.INT_LINE_ALLOWED;
import static org.almoner.tables.claims.ClaimsMarts.INT_OPEN_BARRIERS;
import static org.almoner.tables.claims.ClaimsMarts.MART_BALANCE_LEDGER;
import static org.almoner.tables.claims.ClaimsMarts.MART_DENIAL_WORKLIST;
import static org.almoner.tables.claims.ClaimsMarts.MART_MONEY;
import static org.almoner.tables.claims.X12Remittances.STG_PAYMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_PROVIDER_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_LINES;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.Workflow;
import org.almoner.config.claims.Claims;
import org.almoner.config.claims.CodeRange;
import org.almoner.engine.Job;
import org.almoner.engine.SqlJob;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.SqlViews;

/** From what was decided to what it is worth, what to do, and how it goes: CLAIMS 6 and 7. */
public final class ClaimsMartJobs {
  private static final SqlViews DENIALS = SqlViews.of("claims").with("standing_denials");

  public static List<Job> of(Claims claims) {
    return List.of(
        new BuildLineAllowed(),
        SqlJob.build(FCT_CLAIMS, INT_CLAIMS, INT_LINE_ALLOWED),
        SqlJob.build(INT_APPEAL_SUCCESS, INT_CLAIMS, INT_DENIALS)
            .given(Map.of("expected_overturn", SqlLiteral.of(claims.expectedOverturn()))),
        SqlJob.build(FCT_DENIALS, INT_DENIALS, INT_CLAIMS, INT_APPEAL_SUCCESS)
            .given(Map.of("new_claim_workflows", newClaimWorkflows())),
        SqlJob.build(MART_DENIAL_WORKLIST, FCT_DENIALS, FCT_CLAIMS, INT_LINE_ALLOWED)
            .seeing(DENIALS)
            .given(Map.of("cost_of_work", SqlLiteral.of(claims.costOfWork()))),
        SqlJob.build(
                MART_DENIAL_KPIS,
                FCT_CLAIMS,
                FCT_DENIALS,
                INT_LINE_ALLOWED,
                STG_CLAIMS,
                STG_CLAIM_LINES,
                STG_REMITS,
                STG_PAYMENTS,
                STG_REMEDIATION_RESULTS)
            .seeing(DENIALS.with("kpi_denials").with("kpi_claims").with("kpi_sums"))
            .given(Map.of("service_families", families(claims.codeRanges()))),
        SqlJob.build(INT_OPEN_BARRIERS, FCT_DENIALS, STG_REMITS, STG_PAYMENTS, INT_CLAIM_PATIENTS),
        SqlJob.build(MART_MONEY, STG_PAYMENTS, STG_REMITS, STG_PROVIDER_ADJUSTMENTS),
        SqlJob.build(MART_BALANCE_LEDGER, STG_PAYMENTS, STG_PROVIDER_ADJUSTMENTS));
  }

  /** Of those that no appeal helps. */
  private static SqlLiteral newClaimWorkflows() {
    return array(
        CodeLists.packed().workflows().all().stream()
            .filter(workflow -> !workflow.mayBeAppealed())
            .map(Workflow::id)
            .sorted()
            .map(id -> SqlLiteral.of(id).text())
            .toList(),
        "string");
  }

  private static SqlLiteral families(List<CodeRange> ranges) {
    return array(
        ranges.stream()
            .map(
                range ->
                    "struct(%s, %s, %s)"
                        .formatted(
                            SqlLiteral.of(range.family()),
                            SqlLiteral.of(range.first()),
                            SqlLiteral.of(range.last())))
            .toList(),
        "struct<family: string, first: string, last: string>");
  }

  private static SqlLiteral array(List<String> elements, String type) {
    return new SqlLiteral(
        elements.stream()
            .collect(Collectors.joining(", ", "cast(array(", ") as array<" + type + ">)")));
  }

  private ClaimsMartJobs() {}
}
