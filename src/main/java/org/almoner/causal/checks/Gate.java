package org.almoner.causal.checks;

/**
 * A limit beyond which an estimate should not be acted on.
 *
 * @param gate its name
 * @param value what was found
 * @param limit what is allowed
 * @param passed whether the value is within the limit
 */
public record Gate(String gate, double value, double limit, boolean passed) {

  static Gate atMost(String gate, double value, double limit) {
    return new Gate(gate, value, limit, value <= limit);
  }

  static Gate atLeast(String gate, double value, double limit) {
    return new Gate(gate, value, limit, value >= limit);
  }
}
