package org.almoner.access.terms;

import java.io.Serializable;
import java.util.List;

/**
 * A constant of the model, as {@code conf/assumptions.yaml} states it.
 *
 * @param constant which one
 * @param least and {@code largest} values worth considering: the range of sensitivity analyses
 * @param drives ids of the metrics it enters
 */
public record Assumption(
    Constant constant,
    String sentence,
    String unit,
    Tier tier,
    double value,
    double least,
    double largest,
    List<String> drives)
    implements Serializable {

  public Assumption {
    drives = List.copyOf(drives);
    if (!(least <= value && value <= largest)) {
      throw new IllegalArgumentException(
          "%s: its value %s is outside of its range %s to %s"
              .formatted(constant.id(), value, least, largest));
    }
  }

  public String id() {
    return constant.id();
  }

  Assumption valued(double other) {
    double low = Math.min(least, other);
    double high = Math.max(largest, other);
    return new Assumption(constant, sentence, unit, tier, other, low, high, drives);
  }
}
