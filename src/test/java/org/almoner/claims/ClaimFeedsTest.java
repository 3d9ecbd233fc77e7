package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.run.RunReport;
import org.almoner.support.Catalogue;
import org.almoner.support.TestLake;
import org.almoner.tables.claims.ClaimsBehaviour;
import org.almoner.tables.claims.ClaimsFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A claim of 10 January, answered on 1 February with an amount under CO 45, and what is beside it.
 */
class ClaimFeedsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final String[] DECIDED = {
    "initial_outcome", "label", "is_mature", "appeal_deadline", "appealable", "denied_amount"
  };

  @TempDir private Path folder;

  @Test
  void absentFeedsAreSaidOnceAndDeliveredOnesChangeWhatNeedsThem() {
    TestLake lake = claim(new TestLake(folder));

    RunReport without = lake.run(pipeline(), FIRST);

    assertThat(without.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(absent(without))
        .containsExactlyInAnyOrder(
            "claims/denial_notes is delivered",
            "claims/fee_schedule is delivered",
            "claims/members is delivered",
            "claims/payer_rules is delivered",
            "claims/remediation_results is delivered");
    assertThat(decided(lake)).containsExactly("zero_other | 0 | true |  |  | 0.00");
    assertThat(lake.rows(ClaimsBehaviour.INT_CLAIM_PATIENTS, "patient_id", "linked_by"))
        .containsExactly(" | none");

    rules(lake);
    RunReport with = lake.run(pipeline(), FIRST.plusDays(1));

    assertThat(absent(with))
        .containsExactlyInAnyOrder(
            "claims/denial_notes is delivered",
            "claims/fee_schedule is delivered",
            "claims/remediation_results is delivered");
    assertThat(decided(lake)).containsExactly("denied | 1 | false | 2026-04-05 | true | 100.00");
    assertThat(lake.rows(ClaimsBehaviour.INT_CLAIM_PATIENTS, "patient_id", "linked_by"))
        .containsExactly("P1 | members");

    // Nothing came: it keeps its decision, and has grown older.
    lake.run(pipeline(), LocalDate.of(2026, 4, 10));
    assertThat(decided(lake)).containsExactly("denied | 1 | true | 2026-04-05 | false | 100.00");
  }

  private static TestLake claim(TestLake lake) {
    return lake.deliver(
            "claims/x12/sent",
            X12Text.claimFile(1, "2026-01-10", "A1", "100", "1", "", "M1", "99213", "20260105"))
        .deliver(
            "claims/x12/answered",
            X12Text.remittanceFile(
                2,
                "2026-02-01",
                "T2",
                X12Text.loop(
                    "A1", "1", "100", "0", "ICN1", "M1", "99213", "20260105", "CO*45*100")));
  }

  private static void rules(TestLake lake) {
    lake.deliver(
            "claims/payer_rules.csv",
            "payer,kind,code,value,from,to\nsun-01,carc,45,denial,,\nSUN01,appeal_1,,63,,\n"
                + "SUN01,maturity_days,,90,2026-01-01,\n")
        .deliver(
            "claims/members.csv",
            "payer_id,member_id,from,to,patient_id\nSUN01,M1,2026-01-01,,P1\n");
  }

  private static List<String> absent(RunReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed() && check.measured().startsWith("never; "))
        .map(CheckResult::check)
        .toList();
  }

  private static List<String> decided(TestLake lake) {
    return lake.rows(ClaimsFacts.INT_CLAIMS, DECIDED);
  }

  private static Pipeline pipeline() {
    Set<String> made = Set.of("decide-claims", "build-claims-int-claim-patients");
    return new Pipeline(
        "claims",
        "claims without marts",
        Catalogue.ALL.jobs().stream()
            .filter(job -> job.outputs().get(0).domain().equals("claims"))
            .filter(
                job ->
                    job.feed().isPresent()
                        || job.outputs().get(0).layer() == Layer.STAGING
                        || made.contains(job.name()))
            .toList());
  }
}
