package org.almoner.support;

import java.time.LocalDate;
import org.almoner.generate.FileFormat;
import org.almoner.generate.Folders;
import org.almoner.generate.LandingExport;
import org.almoner.generate.LandingExport.Existing;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;

/** The files of a generated world of engagement, as a landing directory. */
public final class EngagementDelivery {
  private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
  private static final int DAYS = 150;

  /** A world of 150 days. */
  public static EngagementChapter world(long seed, long patients, int brands, Nature nature) {
    World world = new World(new People(seed, patients, brands, FIRST, DAYS), nature);
    return new EngagementChapter(world, 0, ScoreFrequency.DAILY);
  }

  /** Writes all files of the world into the lake's landing directory. */
  public static TestLake deliver(TestLake lake, EngagementChapter chapter) {
    new LandingExport(
            chapter, FileFormat.CSV, Folders.of(lake.landing().toString()), Existing.REPLACE)
        .write(lake.lake().fileSystem().getConf(), 1, rows -> {});
    return lake;
  }

  private EngagementDelivery() {}
}
