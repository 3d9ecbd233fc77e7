package org.almoner.cli.world;

import java.time.LocalDate;
import org.almoner.generate.Chapter;
import org.almoner.generate.casework.CaseworkChapter;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.engagement.EngagementChapter.ScoreFrequency;
import org.almoner.generate.reference.ReferenceChapter;
import org.almoner.generate.story.World;

/**
 * A world and what casework tells of it.
 *
 * @param start first day of casework's window, which ends when the world's does
 * @param days length of that window
 */
record WorldPlan(World world, long cases, LocalDate start, int days) {
  static final String FIRST_DAY = "2025-12-01";
  static final int DAYS = 110;
  static final double CASES_PER_PATIENT = 1.5;

  Chapter casework(double broken) {
    return new CaseworkChapter(world, cases, start, days, broken);
  }

  Chapter engagement(double broken, ScoreFrequency scores) {
    return new EngagementChapter(world, broken, scores);
  }

  Chapter reference() {
    return new ReferenceChapter(world.people());
  }
}
