package org.almoner.stats.sequential;

import java.util.Arrays;
import org.almoner.stats.Require;

/**
 * The shares of the planned information at which an experiment is looked at.
 *
 * @param rates increasing, above 0, the last one at most 1
 */
public record InformationRates(double[] rates) {

  public InformationRates {
    Require.positive(rates, "information rate");
    for (int k = 0; k < rates.length; k++) {
      if (rates[k] > 1 || (k > 0 && rates[k] <= rates[k - 1])) {
        throw new IllegalArgumentException(
            "Information rates must increase and end at most at 1, got " + Arrays.toString(rates));
      }
    }
  }

  int looks() {
    return rates.length;
  }

  double at(int look) {
    return rates[look];
  }

  /** The smallest step between looks, the first counted from 0. */
  double smallestStep() {
    double smallest = rates[0];
    for (int k = 1; k < rates.length; k++) {
      smallest = Math.min(smallest, rates[k] - rates[k - 1]);
    }
    return smallest;
  }
}
