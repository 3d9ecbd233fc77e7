package org.almoner.population.equity;

import java.io.Serializable;

/**
 * What may be told.
 *
 * @param small a count below it is nobody's business
 * @param width what is to stay unknown of a hidden count, at least: the difference between the
 *     largest and the least that agree with everything published
 */
public record Disclosure(int small, int width) implements Serializable {
  /** POPULATION 7. */
  public static final Disclosure USUAL = new Disclosure(11, 5);

  /**
   * A count below it is hidden. It lies above {@link #small} by the width: a count that is small
   * tonight was hidden the night before, too, or was larger by more than the width then.
   */
  int published() {
    return small + width;
  }

  /** A count that was hidden the night before is published from it on: else it would flicker. */
  int again() {
    return published() + width;
  }

  /** The width that is aimed at when a cell is hidden: counts change until tomorrow. */
  int aim() {
    return 2 * width;
  }
}
