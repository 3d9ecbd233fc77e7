package org.almoner.claims;

import static org.almoner.claims.X12Text.claimFile;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittanceFile;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.jobs.ClaimLookup;
import org.almoner.claims.jobs.DecideClaims;
import org.almoner.claims.rows.Columns;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.support.Catalogue;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.claims.ClaimsFacts;
import org.almoner.tables.claims.X12Remittances;
import org.almoner.tables.claims.X12Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payer whose file of each day has the name of the day before. */
@Tag("slow")
class WrittenOverTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final String DENIED =
      remittanceFile(
          2,
          "2026-02-01",
          "T2",
          loop("A1", "1", "100", "0", "ICN1", "M1", "99213", "20260105", "CO*16*100"));
  private static final String PAID =
      remittanceFile(
          3,
          "2026-03-01",
          "T3",
          loop("A1", "1", "100", "70", "ICN2", "M1", "99213", "20260105", "CO*45*30"));

  private static final String UNLISTED =
      remittanceFile(4, "2026-03-02", "T4", "PLB*1234567893*20261231*ZZ:X*5~");

  @TempDir private Path folder;

  @Test
  void aFileThatIsWrittenOverKeepsWhatEachDayBrought() {
    TestLake lake =
        new TestLake(folder)
            .deliver(
                "claims/x12/sent",
                claimFile(1, "2026-01-10", "A1", "100", "1", "", "M1", "99213", "20260105"));

    assertThat(night(lake, 0, DENIED)).containsExactly("denied | 0.00 | 1 | 0");
    assertThat(night(lake, 1, PAID)).containsExactly("paid | 70.00 | 2 | 1");
    assertThat(night(lake, 2, DENIED)).containsExactly("paid | 70.00 | 2 | 1");
    assertThat(lake.rows(X12Tables.RAW_X12_FILES, "file", "duplicate_of"))
        .hasSize(3)
        .filteredOn(row -> row.contains("daily.835#"))
        .hasSize(1);

    // An empty file is none of X12, and PLB codes that no list has are told.
    lake.deliver("claims/x12/empty", "");
    assertThat(night(lake, 2, DENIED + UNLISTED)).hasSize(1);
    assertThat(lake.rows(X12Tables.X12_QUARANTINE, "file", "rule"))
        .containsExactly("claims/x12/empty | not_x12");
    assertThat(lake.rows(X12Remittances.STG_PROVIDER_ADJUSTMENTS, "code", "kind", "warnings"))
        .containsExactly("ZZ | unknown | unknown_code");

    // The same remittance through another clearinghouse: wrapped, and staged as a duplicate.
    String wrapped = PAID.replace("~", "~\n").replace("*2603", "*2604");
    lake.deliver("claims/x12/other", wrapped);
    assertThat(night(lake, 3, DENIED)).containsExactly("paid | 70.00 | 2 | 1");
    assertThat(lake.rows(X12Remittances.STG_REMITS, "remit_id", "is_duplicate"))
        .hasSize(4)
        .filteredOn(row -> row.endsWith("true"))
        .hasSize(2);
    assertThat(shown(lake)).containsExactly("paid | 70.00 | 2 | 1");
  }

  private static List<String> night(TestLake lake, int day, String content) {
    lake.deliver("claims/x12/daily.835", content);
    assertThat(lake.run(pipeline(), FIRST.plusDays(day)).exitCode()).isEqualTo(ExitCode.OK);
    return lake.rows(ClaimsFacts.INT_CLAIMS, "state", "payer_paid", "remits", "superseded");
  }

  private static List<String> shown(TestLake lake) {
    Perspective perspective = new Perspective(FIRST.plusDays(3), 60, CodeLists.packed());
    return ClaimLookup.of(TestSpark.session(), lake.lake(), perspective, "A1").stream()
        .map(claim -> Columns.of(claim.facts()))
        .map(
            facts ->
                String.join(
                    " | ",
                    facts.get("state"),
                    facts.get("payer_paid"),
                    facts.get("remits"),
                    facts.get("superseded")))
        .toList();
  }

  private static Pipeline pipeline() {
    return new Pipeline(
        "claims",
        "claims as read and decided",
        Catalogue.ALL.jobs().stream()
            .filter(job -> job.outputs().get(0).domain().equals("claims"))
            .filter(
                job ->
                    job.feed().isPresent()
                        || job.name().equals("stage-claims-x12")
                        || job.name().equals("build-claims-stg-payer-rules")
                        || job instanceof DecideClaims)
            .toList());
  }
}
