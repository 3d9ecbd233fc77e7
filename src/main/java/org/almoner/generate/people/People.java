package org.almoner.generate.people;

import java.io.Serializable;
import java.time.LocalDate;
import org.almoner.engine.UsageException;
import org.almoner.generate.Dice;

/**
 * Who lives in a world and what they meet: people, payers with their plans, brands with their
 * products, providers and the field force. They are made once for all domains, each from the seed
 * and its number alone, so that it is the same wherever and in whatever order it is made.
 *
 * @param patients of all brands together
 * @param start first day of the programme; therapies may be older
 * @param days length of the programme's history; nothing is known after its last day
 */
public record People(long seed, long patients, int brands, LocalDate start, int days)
    implements Serializable {
  /** The history that {@code generate} writes unless told otherwise: 15 months. */
  public static final int DEFAULT_DAYS = 456;

  private static final double PATIENTS_PER_TERRITORY = 200;

  public People {
    require(patients >= 1, "--patients must be at least 1");
    require(brands >= 1 && brands <= patients, "--brands must be from 1 to the number of patients");
    require(days >= 1, "--days must be at least 1");
  }

  /**
   * Anyone.
   *
   * @param number from 0
   */
  public Person person(long number) {
    return Person.draw(this, number);
  }

  /**
   * A brand.
   *
   * @param number from 0
   */
  public Brand brand(int number) {
    return Brand.draw(this, number);
  }

  /** Each brand divides its patients among territories of about 200. */
  long territoriesPerBrand() {
    return Math.max(1, Math.round((double) patients / brands / PATIENTS_PER_TERRITORY));
  }

  /** First day of the window, days since 1970. */
  public int firstDay() {
    return Math.toIntExact(start.toEpochDay());
  }

  /** Last day of the window, days since 1970. */
  public int lastDay() {
    return firstDay() + days - 1;
  }

  /** First second after the window, seconds since 1970. */
  public long endSecond() {
    return (lastDay() + 1) * 86_400L;
  }

  public LocalDate lastDate() {
    return start.plusDays(days - 1L);
  }

  /**
   * Draws for one thing of the world. The prefix is part of what the known worlds came from and
   * must not change.
   */
  public Dice dice(String purpose, long number) {
    return Dice.of(seed, "engagement-" + purpose, number);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
