package org.almoner.generate.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.engine.UsageException;
import org.almoner.generate.Chapter;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;

/**
 * What casework tells: the cases that advocates opened for the people of the world.
 *
 * @param start first day of the window, UTC
 * @param days length of the window; nothing happens at or after its end
 * @param broken share of the rows of each file that are made wrong, see {@link Defect}
 */
public record CaseworkChapter(World world, long cases, LocalDate start, int days, double broken)
    implements Chapter {
  /** A chapter up to this size, with two million interactions, is one file per table. */
  private static final long MOST_IN_ONE = 400_000;

  private static final long CASES_PER_PART = 100_000;
  private static final long PATIENTS_PER_COHORT = 64;

  public CaseworkChapter {
    require(cases >= 1, "--cases must be at least 1");
    require(days >= 1, "--days must be at least 1");
    Defect.requireShare(broken);
  }

  public static CaseworkChapter of(WorldPlan plan) {
    return new CaseworkChapter(
        plan.world(), plan.cases(), plan.start(), plan.days(), plan.broken());
  }

  /** First instant of the window, seconds since 1970. */
  long startSecond() {
    return start.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /** First instant after the window, seconds since 1970. */
  long endSecond() {
    return start.plusDays(days).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  @Override
  public String domain() {
    return "casework";
  }

  @Override
  public List<ExportTable> tables() {
    return CaseworkExport.TABLES;
  }

  /** The cohorts whose cases are told together. */
  @Override
  public long stories() {
    long patients = world.people().patients();
    return (patients + PATIENTS_PER_COHORT - 1) / PATIENTS_PER_COHORT;
  }

  @Override
  public String unit() {
    return "groups of patients";
  }

  @Override
  public int parts() {
    return cases <= MOST_IN_ONE
        ? 1
        : Math.toIntExact((cases + CASES_PER_PART - 1) / CASES_PER_PART);
  }

  @Override
  public Stories tell() {
    return new CohortStories(this, Roster.of(this));
  }

  @Override
  public LocalDate lastDate() {
    return start.plusDays(days - 1L);
  }

  Dice dice(String purpose, long number) {
    return Dice.of(world.people().seed(), purpose, number);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
