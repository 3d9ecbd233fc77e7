package org.almoner.generate.population;

import org.almoner.generate.people.People;

/**
 * The time that is told of one person, days since 1970: three years up to the end of the window,
 * and one beyond it.
 *
 * @param today last day of the window
 * @param death day of death, {@link Illness#NEVER} where it is not within the window
 */
record Span(int today, int death) {
  static final int YEAR = 365;
  private static final int YEARS_BEFORE = 3;

  static Span of(People people, int death) {
    return new Span(people.lastDay(), death);
  }

  int first() {
    return today - YEARS_BEFORE * YEAR;
  }

  /** The day on which it ends, which is no longer part of it. */
  int end() {
    return Math.min(today + YEAR + 1, death);
  }

  /** First second after the window. */
  long endOfWindow() {
    return (today + 1) * 86_400L;
  }

  /** First second of what is not told. */
  long endSecond() {
    return end() * 86_400L;
  }
}
