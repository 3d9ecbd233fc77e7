package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.DenialFacts;
import org.almoner.claims.decide.Denials;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.jobs.ClaimLookup;
import org.almoner.claims.rows.Columns;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestSpark;
import org.almoner.tables.claims.ClaimsMarts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code claims show} on a lake of some cases. */
@ExtendWith(RelatedCases.Resolver.class)
class ClaimsShowTest {
  private static ClaimsLake lake;

  @BeforeAll
  static void lake(RelatedCases cases) {
    lake = cases.lake();
  }

  private static CommandLineRun show(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("claims", "show", "--lake", lake.lake().root().toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static String golden(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/claims/stories", name + ".txt"));
  }

  @Test
  void theStoryFromTheLakeIsThatOfTheRules() throws IOException {
    CommandLineRun replaced = show("H1000-R2", "--date", "2026-03-02");

    assertThat(replaced.code()).as(replaced.err()).isZero();
    assertThat(replaced.out()).isEqualTo(golden("14-replacement-frequency-7_2026-03-02"));
    assertThat(show("a23", "--date", "2026-02-11").out().replace("Number a23", "Number A23"))
        .isEqualTo(golden("23-crossover-without-own-837_2026-02-11"));
    assertThat(show("CLINIC20260107XYZ42", "--date", "2026-02-02").out())
        .isEqualTo(golden("12-control-number-altered-by-payer_2026-02-02"));
  }

  @Test
  void whatBecameKnownLaterIsNotToldOfAnEarlierDay() throws IOException {
    assertThat(show("H1000", "--date", "2026-02-02").out())
        .isEqualTo(golden("14-replacement-frequency-7_2026-02-02"));
  }

  @Test
  void aNumberUsedAgainIsToldWholeOrByItsServiceDate() throws IOException {
    assertThat(show("5501", "--date", "2026-03-02").out())
        .isEqualTo(golden("11-claim-number-used-again_2026-03-02"));
    assertThat(show("5501", "--service-date", "2026-02-05").out())
        .contains("1 claim of 1 account")
        .contains("TR11B")
        .doesNotContain("TR11A");
  }

  /** Its rules make a denial of what the lists do not deny, and windows of their own. */
  @Test
  void aStoryObeysWhatThePayerAgreedToAsTheTablesDo() {
    Perspective asked = new Perspective(RelatedCases.LAST, 60, CodeLists.packed());
    List<DecidedClaim> claims =
        ClaimLookup.of(TestSpark.session(), lake.lake().lake(), asked, "R1");

    assertThat(claims).hasSize(1);
    Map<String, String> fact = Columns.of(claims.get(0).facts());
    assertThat(fact)
        .containsEntry("initial_outcome", "partially_denied")
        .containsEntry("is_mature", "false")
        .containsEntry("appeal_deadline", "2027-03-08");
    assertThat(lake.texts(ClaimsMarts.FCT_CLAIMS))
        .filteredOn(row -> row.get("pcn").equals("R1"))
        .singleElement()
        .satisfies(row -> assertAgree(fact, row));
    List<DenialFacts> denials = Denials.of(claims.get(0));
    assertThat(denials).hasSize(1);
    assertThat(lake.texts(ClaimsMarts.FCT_DENIALS))
        .filteredOn(row -> row.get("claim_id").equals(denials.get(0).claimId()))
        .singleElement()
        .satisfies(row -> assertAgree(Columns.of(denials.get(0)), row));
  }

  /** In all columns that both have; numbers may be written with more zeros. */
  private static void assertAgree(Map<String, String> story, Map<String, String> table) {
    Map<String, String> told = new TreeMap<>(story);
    told.keySet().retainAll(table.keySet());
    Map<String, String> stored = new TreeMap<>(table);
    stored.keySet().retainAll(told.keySet());

    assertThat(told).hasSizeGreaterThan(15);
    assertThat(ClaimsLake.plain(told)).isEqualTo(ClaimsLake.plain(stored));
  }

  @Test
  void programsReadItAsRows() {
    assertThat(show("A4", "--format", "csv").out())
        .startsWith("account,claim,section,date,text,amount")
        .contains(
            "1,1,money,,\"Paid by SUNRISE HEALTH PLAN (SUN01), without what it took back\",85");
  }

  @Test
  void aNumberThatNobodyKnowsIsSaidWithoutTheNumber() {
    CommandLineRun unknown = show("ZZ-NOBODY");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("No claim of this number is known by 2026-12-31");
    assertThat(unknown.err()).doesNotContain("NOBODY");
  }

  @Test
  void aLakeWithoutClaimsIsToldWhatBuildsThem(@TempDir Path folder) {
    CommandLineRun none =
        CommandLineRun.of("claims", "show", "1", "--lake", folder.resolve("none").toString());

    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("There are no claims yet; run claims builds them");
  }
}
