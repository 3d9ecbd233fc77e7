package org.almoner.stats.sequential;

/** Whether a test looks for an effect in one direction or in both. */
public enum Alternative {
  ONE_SIDED,
  TWO_SIDED;

  /** The level of each tail. */
  double tail(double alpha) {
    return this == ONE_SIDED ? alpha : alpha / 2;
  }
}
