package org.almoner.generate.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.generate.ExportRow;
import org.almoner.generate.Landings;
import org.almoner.generate.WrittenFile;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives on disk of an engagement chapter. */
class EngagementExportTest {
  @TempDir private Path folder;

  @Test
  void givesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    EngagementChapter chapter = SmallWorlds.of(250, Nature.DEFAULT);

    Landings.write(chapter, folder.resolve("one"), 1);
    Landings.write(chapter, folder.resolve("four"), 4);

    assertThat(Landings.texts(folder.resolve("four")))
        .isEqualTo(Landings.texts(folder.resolve("one")));
    assertThat(Landings.texts(folder.resolve("four-truth")))
        .isEqualTo(Landings.texts(folder.resolve("one-truth")));
  }

  @Test
  void aPatientsStoryDependsOnSeedAndNumberOnly() {
    EngagementChapter chapter = SmallWorlds.of(60, Nature.DEFAULT);

    List<ExportRow> alone = chapter.tell().rows(41);
    PatientStories stories = new PatientStories(chapter);
    stories.rows(3);

    assertThat(stories.rows(41)).isEqualTo(alone).isNotEqualTo(stories.rows(42));
  }

  @Test
  void theTruthLiesApart() throws IOException {
    List<WrittenFile> written =
        Landings.write(SmallWorlds.of(20, Nature.DEFAULT), folder.resolve("landing"), 1);

    assertThat(written).hasSize(12);
    assertThat(Landings.texts(folder.resolve("landing")))
        .hasSize(11)
        .containsKey("engagement/risk_scores.csv")
        .noneSatisfy((name, text) -> assertThat(text).contains("propensity"));
    assertThat(Landings.texts(folder.resolve("landing-truth")))
        .containsOnlyKeys("engagement/decision_points.csv");
  }

  @Test
  void weeklyScoresAreTheDailyOnesOfThoseDays() throws IOException {
    EngagementChapter daily = SmallWorlds.of(10, Nature.DEFAULT);
    EngagementChapter weekly = SmallWorlds.of(10, Nature.DEFAULT, ScoreFrequency.WEEKLY);
    Landings.write(daily, folder.resolve("daily"), 1);
    Landings.write(weekly, folder.resolve("weekly"), 1);

    Map<String, String> often = Landings.texts(folder.resolve("daily"));
    Map<String, String> seldom = Landings.texts(folder.resolve("weekly"));
    List<String> few = seldom.get("engagement/risk_scores.csv").lines().toList();
    assertThat(often.get("engagement/risk_scores.csv").lines().toList())
        .containsAll(few)
        .hasSizeGreaterThan(4 * few.size());
    assertThat(seldom.get("engagement/interactions.csv"))
        .isEqualTo(often.get("engagement/interactions.csv"));
  }

  @Test
  void nothingIsKnownThatBecameKnownAfterTheWindow() {
    EngagementChapter chapter = SmallWorlds.of(150, Nature.DEFAULT);
    String end = chapter.lastDate().plusDays(1).toString();

    for (ExportRow row : SmallWorlds.rows(chapter)) {
      int recorded = row.table().columns().indexOf("recorded_at");
      if (recorded >= 0) {
        assertThat(row.values().get(recorded)).isLessThan(end);
      }
    }
    assertThat(LocalDate.parse(end)).isEqualTo(LocalDate.of(2026, 3, 21));
  }
}
