package org.almoner.generate.engagement;

import java.time.LocalDate;
import java.util.List;
import org.almoner.engine.UsageException;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.World;

/**
 * What determines an engagement world completely. A patient's story depends on the seed, the window
 * and the patient's number only, so that it is the same in however many parts it is told.
 *
 * @param patients of all brands together
 * @param start first day of the programme; therapies may be older
 * @param days length of the window; nothing is known after its last day
 * @param broken share of the rows that are made wrong
 */
public record EngagementWorld(
    long seed,
    long patients,
    int brands,
    LocalDate start,
    int days,
    double broken,
    Nature nature,
    ScoreFrequency scores)
    implements World {
  /** The history that {@code generate} writes unless told otherwise: 15 months. */
  public static final int DEFAULT_DAYS = 456;

  private static final long PATIENTS_PER_PART = 5_000;
  private static final long MOST_IN_ONE = 20_000;

  /** How often the vendor of the risk score delivers. */
  public enum ScoreFrequency {
    DAILY(1),
    /** Every seventh day up to the last: for worlds of hundreds of thousands of patients. */
    WEEKLY(7);

    private final int days;

    ScoreFrequency(int days) {
      this.days = days;
    }

    int days() {
      return days;
    }
  }

  public EngagementWorld {
    require(patients >= 1, "--patients must be at least 1");
    require(brands >= 1 && brands <= patients, "--brands must be from 1 to the number of patients");
    require(days >= 1, "--days must be at least 1");
    require(broken >= 0 && broken <= 1, "--broken is a share from 0 to 1, such as 0.01");
  }

  @Override
  public String domain() {
    return "engagement";
  }

  @Override
  public List<ExportTable> tables() {
    return EngagementExport.TABLES;
  }

  @Override
  public long stories() {
    return patients;
  }

  @Override
  public String unit() {
    return "patients";
  }

  @Override
  public int parts() {
    return patients <= MOST_IN_ONE
        ? 1
        : Math.toIntExact((patients + PATIENTS_PER_PART - 1) / PATIENTS_PER_PART);
  }

  @Override
  public LocalDate lastDate() {
    return start.plusDays(days - 1L);
  }

  @Override
  public Stories tell() {
    return new PatientStories(this);
  }

  /** First day of the window, days since 1970. */
  int firstDay() {
    return Math.toIntExact(start.toEpochDay());
  }

  /** Last day of the window, days since 1970. */
  int lastDay() {
    return firstDay() + days - 1;
  }

  Dice dice(String purpose, long number) {
    return Dice.of(seed, "engagement-" + purpose, number);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
