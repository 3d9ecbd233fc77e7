package org.almoner.population.terms;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/** The value of every constant on a day. */
public final class Constants implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] values;

  private Constants(double[] values) {
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException naming the constant that has no value
   */
  public static Constants of(Map<Constant, Double> values) {
    double[] all = new double[Constant.values().length];
    for (Constant each : Constant.values()) {
      Double value = values.get(each);
      if (value == null) {
        throw new IllegalArgumentException("constant " + each.id() + " has no value");
      }
      all[each.ordinal()] = value;
    }
    return new Constants(all);
  }

  public double value(Constant constant) {
    return values[constant.ordinal()];
  }

  /** Of one that counts something. */
  public int count(Constant constant) {
    return (int) value(constant);
  }

  /** The same of the same values: for fingerprints. */
  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
