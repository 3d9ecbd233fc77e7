package org.almoner.causal;

/**
 * The spread of an outcome.
 *
 * @param withinArms √((s₁² + s₀²)/2)
 */
record OutcomeScale(double withinArms) {

  static OutcomeScale of(double[] outcome, boolean[] treated) {
    return new OutcomeScale(
        Math.sqrt((variance(outcome, treated, true) + variance(outcome, treated, false)) / 2));
  }

  private static double variance(double[] outcome, boolean[] treated, boolean arm) {
    int count = 0;
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      if (treated[i] == arm) {
        count++;
        sum += outcome[i];
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = 0; i < outcome.length; i++) {
      squares += treated[i] == arm ? (outcome[i] - mean) * (outcome[i] - mean) : 0;
    }
    return squares / Math.max(1, count - 1);
  }
}
