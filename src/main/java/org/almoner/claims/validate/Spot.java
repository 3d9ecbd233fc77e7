package org.almoner.claims.validate;

/**
 * Where in a segment; numbers from 1, and 0 for the whole.
 *
 * @param dataElement number of the data element, such as 782; empty where it is not known
 */
public record Spot(int element, int component, int repetition, String dataElement) {
  static final Spot WHOLE = new Spot(0, 0, 0, "");

  static Spot element(int element, String dataElement) {
    return new Spot(element, 0, 0, dataElement);
  }
}
