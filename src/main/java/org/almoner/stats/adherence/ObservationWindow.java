package org.almoner.stats.adherence;

/**
 * The days over which adherence is observed: from {@code start} days after a patient's first fill,
 * for {@code days} days. Half-open: the day {@code start + days} is the first that is not observed.
 *
 * @param start days after the first fill, not negative
 * @param days length, positive
 */
public record ObservationWindow(long start, long days) {

  public ObservationWindow {
    if (start < 0) {
      throw new IllegalArgumentException("Window start must not be negative, got " + start);
    }
    if (days < 1) {
      throw new IllegalArgumentException("Window must last at least one day, got " + days);
    }
  }
}
