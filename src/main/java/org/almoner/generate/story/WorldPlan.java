package org.almoner.generate.story;

import java.time.LocalDate;
import org.almoner.generate.people.People;

/**
 * A world and how much of it is told; each domain takes from it what its chapter needs.
 *
 * @param start first day of casework's window, which ends when the world's does
 * @param days length of that window
 * @param broken share of the rows that are made wrong
 */
public record WorldPlan(
    World world, LocalDate start, int days, long cases, double broken, ScoreFrequency scores) {
  public static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 1);
  public static final int DAYS = 110;

  private static final double CASES_PER_PATIENT = 1.5;

  /** The world that {@code generate} makes unless told otherwise, of default nature. */
  public static WorldPlan of(long seed, long patients) {
    LocalDate first = FIRST_DAY.plusDays((long) DAYS - People.DEFAULT_DAYS);
    People people = new People(seed, patients, 1, first, People.DEFAULT_DAYS);
    return new WorldPlan(
        new World(people, Nature.DEFAULT),
        FIRST_DAY,
        DAYS,
        casesOf(patients),
        0,
        ScoreFrequency.DAILY);
  }

  public static long casesOf(long patients) {
    return Math.round(patients * CASES_PER_PATIENT);
  }

  public static long patientsOf(long cases) {
    return Math.round(cases / CASES_PER_PATIENT);
  }

  /** The same with another share of broken rows. */
  public WorldPlan broken(double share) {
    return new WorldPlan(world, start, days, cases, share, scores);
  }
}
