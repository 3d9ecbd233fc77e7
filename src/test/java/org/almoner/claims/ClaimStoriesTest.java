package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.almoner.claims.story.NumberStory;
import org.almoner.claims.story.StoryPage;
import org.almoner.support.SharedCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code claims show} prints of claims of the cases. Another story is written by {@code
 * -Dclaims.stories=write}, and read before it is committed.
 */
class ClaimStoriesTest {
  private static final Path STORIES = Path.of("src/test/resources/claims/stories");

  @ParameterizedTest
  @CsvSource({
    "04-reversal-and-correction-same-835, A4, 2026-03-02",
    "06-reversal-now-correction-later, A6, 2026-03-15",
    "07-claim-split-across-835s, A7, 2026-02-11",
    "11-claim-number-used-again, 5501, 2026-03-02",
    "12-control-number-altered-by-payer, CLINIC20260107XYZ42, 2026-02-02",
    "14-replacement-frequency-7, H1000, 2026-02-02",
    "14-replacement-frequency-7, H1000-R2, 2026-03-02",
    "15-void-frequency-8, A15, 2026-03-02",
    "22-secondary-coordination, A22, 2026-02-15",
    "22-secondary-coordination, A22, 2026-03-15",
    "23-crossover-without-own-837, A23, 2026-02-11",
    "25-capitation-24, B25, 2026-04-01",
    "33-277ca-rejection-then-clean, A33, 2026-01-11",
    "33-277ca-rejection-then-clean, A33, 2026-04-01"
  })
  void theStoryOfAClaimIsTheCommittedOne(String situation, String number, LocalDate asOf)
      throws IOException {
    Path folder = SharedCases.folder("claims").resolve(situation);
    List<Tables> files = ClaimCasesTest.files(folder, ".x12").stream().map(Tables::read).toList();
    NumberStory story =
        NumberStory.of(
            new NumberStory.Question(number, null, asOf), new DecidedWorld(files, asOf).claims());
    String page = String.join("\n", StoryPage.of(story)) + "\n";
    Path golden = STORIES.resolve(situation + "_" + asOf + ".txt");
    if ("write".equals(System.getProperty("claims.stories"))) {
      Files.createDirectories(STORIES);
      Files.writeString(golden, page);
    }
    assertThat(page).isEqualTo(Files.readString(golden));
  }
}
