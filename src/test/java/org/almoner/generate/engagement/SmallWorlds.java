package org.almoner.generate.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.almoner.generate.ExportRow;
import org.almoner.generate.engagement.EngagementWorld.ScoreFrequency;

/** Engagement worlds for tests: 240 days up to 2026-03-20, seed 5, one brand. */
final class SmallWorlds {
  private static final LocalDate START = LocalDate.of(2025, 7, 24);
  private static final int DAYS = 240;

  static EngagementWorld of(long patients, Nature nature) {
    return new EngagementWorld(5, patients, 1, START, DAYS, 0, nature, ScoreFrequency.DAILY);
  }

  static List<ExportRow> rows(EngagementWorld world) {
    PatientStories stories = new PatientStories(world);
    return LongStream.range(0, world.patients())
        .boxed()
        .flatMap(number -> stories.rows(number).stream())
        .toList();
  }

  private SmallWorlds() {}
}
