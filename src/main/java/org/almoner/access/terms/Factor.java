package org.almoner.access.terms;

import java.io.Serializable;

/**
 * A number with a name that a term is multiplied with, or divided by.
 *
 * @param name of an assumption, a figure, an arm's setting or an input
 */
public record Factor(String name, double value, boolean divides) implements Serializable {

  public static Factor of(String name, double value) {
    return new Factor(name, value, false);
  }

  /** The same number, to divide by. */
  public Factor below() {
    return new Factor(name, value, true);
  }
}
