package org.almoner.access.terms;

import java.io.Serializable;
import java.util.List;

/**
 * A product that a figure is a sum of.
 *
 * @param name what it stands for
 * @param negative whether it is taken away
 * @param value what it adds to the figure, its sign included
 */
public record Term(String name, boolean negative, List<Factor> factors, double value)
    implements Serializable {

  public static Term of(String name, Factor... factors) {
    return of(name, false, factors);
  }

  /** A product that is taken away. */
  public static Term less(String name, Factor... factors) {
    return of(name, true, factors);
  }

  private static Term of(String name, boolean negative, Factor... factors) {
    double value = negative ? -1 : 1;
    for (Factor factor : factors) {
      value = factor.divides() ? value / factor.value() : value * factor.value();
    }
    return new Term(name, negative, List.of(factors), value + 0.0); // no negative zero
  }

  /** What a limit adds or takes away. */
  static Term clamp(double value) {
    return new Term(Figure.CLAMP, false, List.of(), value);
  }
}
