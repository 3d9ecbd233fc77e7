package org.almoner.causal.checks;

/**
 * A check of an effect against a limit beyond which it should not be acted on. Results and reports
 * call it a gate.
 *
 * @param gate its name
 * @param value what was found
 * @param limit what is allowed
 * @param passed whether the value is within the limit
 */
public record EffectCheck(String gate, double value, double limit, boolean passed) {

  static EffectCheck atMost(String gate, double value, double limit) {
    return new EffectCheck(gate, value, limit, value <= limit);
  }

  static EffectCheck atLeast(String gate, double value, double limit) {
    return new EffectCheck(gate, value, limit, value >= limit);
  }
}
