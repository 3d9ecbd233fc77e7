package org.almoner.engine.run;

import static org.almoner.support.TestLake.DATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Deliveries;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.engine.audit.Quarantine;
import org.almoner.support.Catalogue;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.almoner.tables.casework.CaseworkMarts;
import org.almoner.tables.casework.CaseworkStaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries as people have them: dates of a country, words with blanks, faults everywhere. */
class DeclaredDeliveryTest {
  private static final Pipeline CASEWORK = Catalogue.pipeline("casework");
  private static final List<String> FORMATS =
      List.of("M/d/yyyy h:mm a", "M/d/yyyy H:mm", "M/d/yyyy", "M/d/yy", "d/M/yyyy");

  @TempDir Path folder;

  @Test
  void oneRunTellsAllFaultsAndADeclaredFormatRestagesItsTable() {
    TestLake lake = delivered("newcomer/us-dates-excel");

    RunReport undeclared = lake.run(CASEWORK, DATE);

    assertThat(undeclared.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    for (String table : List.of("patients", "advocates", "cases", "interactions", "case_events")) {
      assertThat(told(undeclared)).anyMatch(line -> line.startsWith("casework.stg_" + table + ":"));
    }
    assertThat(told(undeclared))
        .anyMatch(
            line ->
                line.contains(
                    "created_at is readable as timestamp (wanted yyyy-MM-dd[ HH:mm:ss], or declare"
                        + " feeds.casework.cases.formats)"))
        .noneMatch(line -> line.contains("2026"));

    RunReport declared = lake.run(CASEWORK, DATE, feeds());

    assertThat(TestLake.report(declared, "build-casework-stg-cases").counts().delivered())
        .isEqualTo(6);
    assertThat(TestLake.report(declared, "build-casework-stg-feedback").status())
        .as("what nothing is declared of is not staged again")
        .isEqualTo(JobStatus.SKIPPED);
    assertThat(lake.rows(CaseworkStaging.STG_CASES, "case_id", "created_at", "first_response_at"))
        .containsExactly(
            "C-1 | 2026-03-03T08:15:00Z | 2026-03-03T16:40:00Z",
            "C-2 | 2026-02-20T09:00:00Z | 2026-02-20T15:30:00Z",
            "C-3 | 2026-03-01T00:00:00Z | ",
            "C-4 | 2026-03-05T10:00:00Z | 2026-03-05T12:00:00Z",
            "C-5 | 2026-03-12T00:00:00Z | ",
            "C-6 | 2026-03-13T00:00:00Z | ");
    assertThat(lake.rows(CaseworkStaging.STG_INTERACTIONS, "interaction_id", "duration_minutes"))
        .contains("I-3 | 1020.0");
  }

  @Test
  void wordsWithBlanksAreWordsAndFirstResponsesAreCountedByTheirSource() {
    TestLake lake = delivered("newcomer/status-with-space");

    RunReport report = lake.run(CASEWORK, DATE);

    assertThat(
            lake.rows(
                CaseworkMarts.MART_OPS_KPIS,
                "case_type",
                "total_cases",
                "active_cases",
                "first_responses_by_event",
                "first_responses_by_case"))
        .containsExactly(
            "all | 6 | 4 | 1 | 2",
            "benefits_verification | 1 | 1 | 0 | 0",
            "copay_assistance | 2 | 1 | 0 | 1",
            "denial_appeal | 1 | 1 | 0 | 0",
            "prior_authorization | 2 | 1 | 1 | 1");
    assertThat(told(report))
        .anyMatch(line -> line.contains("type holds words") && line.contains("phone_call in 1"));

    lake.run(
        CASEWORK,
        DATE,
        new Deliveries(
            Map.of(),
            List.of(),
            Map.of("casework.stg_interactions.type", Map.of("call", List.of("Phone call")))));
    assertThat(lake.rows(CaseworkStaging.STG_INTERACTIONS, "interaction_id", "type"))
        .contains("I-1 | call");
  }

  @Test
  void oddValuesAreQuarantinedByColumn() {
    TestLake lake = SharedCases.overBase("lake/oddvalues", new TestLake(folder));

    lake.run(
        CASEWORK.only(List.of("ingest-casework-patients", "build-casework-stg-patients")), DATE);

    assertThat(lake.rows(CaseworkStaging.STG_PATIENTS, "patient_id", "risk_score", "created_at"))
        .filteredOn(row -> row.startsWith("V"))
        .containsExactly(
            "V13 | -5.0 | 2026-03-20T09:00:00Z",
            "V15 | 7.0 | 2026-03-20T00:00:00Z",
            "V16 | 100.0 | 2026-03-20T00:00:00Z",
            "V20 | 0.5 | 2026-03-29T02:30:00Z");
    assertThat(lake.rows(Quarantine.table("casework"), "line")).hasSize(17);
  }

  private TestLake delivered(String name) {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(SharedCases.folder(name).resolve("landing"), lake.landing());
    return lake;
  }

  private static List<String> told(RunReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(CheckResult::toString)
        .toList();
  }

  private static Deliveries feeds() {
    DeliveryTerms american =
        new DeliveryTerms(
            DeliveryTerms.USUAL.encoding(),
            DeliveryTerms.USUAL.delimiter(),
            FORMATS,
            ".",
            "",
            Map.of("duration_minutes", new DeliveryTerms.ColumnFormat(List.of(), "", ",")),
            false,
            "");
    return new Deliveries(
        Map.of(
            "casework.patients", american,
            "casework.cases", american,
            "casework.case_events", american,
            "casework.interactions", american),
        List.of(),
        Map.of());
  }
}
