package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Pipeline;
import org.almoner.support.Catalogue;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code claims show} on a lake of some cases. */
class ClaimsShowTest {
  private static final List<String> CASES =
      List.of(
          "11-claim-number-used-again",
          "12-control-number-altered-by-payer",
          "14-replacement-frequency-7",
          "22-secondary-coordination",
          "33-277ca-rejection-then-clean");

  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void run() throws IOException {
    lake = new TestLake(folder);
    for (String situation : CASES) {
      for (Path file :
          ClaimCasesTest.files(SharedCases.folder("claims").resolve(situation), ".x12")) {
        lake.deliver("claims/x12/" + situation + file.getFileName(), Files.readAllBytes(file));
      }
    }
    lake.run(new Pipeline("claims", "claims", Catalogue.of("claims")), LocalDate.of(2026, 5, 1));
  }

  private static CommandLineRun show(String... arguments) {
    List<String> all = new ArrayList<>(List.of("claims", "show", "--lake", lake.root().toString()));
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
    assertThat(show("a22", "--date", "2026-02-15").out().replace("Number a22", "Number A22"))
        .isEqualTo(golden("22-secondary-coordination_2026-02-15"));
  }

  @Test
  void whatBecameKnownLaterIsNotToldOfAnEarlierDay() throws IOException {
    assertThat(show("A33", "--date", "2026-01-11").out())
        .isEqualTo(golden("33-277ca-rejection-then-clean_2026-01-11"));
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

  @Test
  void programsReadItAsRows() {
    String rows = show("A33", "--format", "csv").out();

    assertThat(rows).startsWith("account,claim,section,date,text,amount");
    assertThat(rows).contains("money,,Paid by SUNRISE HEALTH PLAN (SUN01),80");
    assertThat(show("A33", "--format", "json").out()).contains("\"section\" : \"happened\"");
  }

  @Test
  void aNumberThatNobodyKnowsIsSaidWithoutTheNumber() {
    CommandLineRun unknown = show("ZZ-NOBODY");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("No claim of this number is known by 2026-05-01");
    assertThat(unknown.err()).doesNotContain("NOBODY");
  }

  @Test
  void aLakeWithoutClaimsIsToldWhatBuildsThem() {
    CommandLineRun none =
        CommandLineRun.of("claims", "show", "1", "--lake", folder.resolve("none").toString());

    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("There are no claims yet; run claims builds them");
  }
}
