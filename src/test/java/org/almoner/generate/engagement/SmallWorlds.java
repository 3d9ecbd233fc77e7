package org.almoner.generate.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.almoner.generate.ExportRow;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;

/** Engagement worlds for tests: 240 days up to 2026-03-20, seed 5, one brand. */
final class SmallWorlds {
  private static final LocalDate START = LocalDate.of(2025, 7, 24);
  private static final int DAYS = 240;

  static EngagementChapter of(long patients, Nature nature) {
    return of(patients, nature, ScoreFrequency.DAILY);
  }

  static EngagementChapter of(long patients, Nature nature, ScoreFrequency scores) {
    World world = new World(new People(5, patients, 1, START, DAYS), nature);
    return new EngagementChapter(world, 0, scores);
  }

  static List<ExportRow> rows(EngagementChapter chapter) {
    PatientStories stories = new PatientStories(chapter);
    return LongStream.range(0, chapter.stories())
        .boxed()
        .flatMap(number -> stories.rows(number).stream())
        .toList();
  }

  private SmallWorlds() {}
}
