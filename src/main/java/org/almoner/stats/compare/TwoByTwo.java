package org.almoner.stats.compare;

/**
 * A 2 × 2 table of one stratum.
 *
 * @param exposedEvents a
 * @param exposedOthers b
 * @param controlEvents c
 * @param controlOthers d
 */
public record TwoByTwo(
    double exposedEvents, double exposedOthers, double controlEvents, double controlOthers) {

  public TwoByTwo {
    if (!(exposedEvents >= 0 && exposedOthers >= 0 && controlEvents >= 0 && controlOthers >= 0)) {
      throw new IllegalArgumentException("Counts of a table must not be negative or NaN");
    }
  }

  double total() {
    return exposed() + control();
  }

  double exposed() {
    return exposedEvents + exposedOthers;
  }

  double control() {
    return controlEvents + controlOthers;
  }

  double events() {
    return exposedEvents + controlEvents;
  }

  /** Whether the margins leave anything to test: both arms, events and others present. */
  public boolean isInformative() {
    return exposed() > 0 && control() > 0 && events() > 0 && events() < total();
  }

  /** a expected from the margins if exposure does not matter. */
  double expected() {
    return exposed() * events() / total();
  }

  /** Hypergeometric variance of a. */
  double variance() {
    double total = total();
    return exposed() * control() * events() * (total - events()) / (total * total * (total - 1));
  }
}
