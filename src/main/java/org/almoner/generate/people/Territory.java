package org.almoner.generate.people;

/**
 * Where a brand's patients live that one desk of its field force looks after.
 *
 * @param number from 0, over all brands
 */
public record Territory(long number, TimeZone zone) {

  static Territory of(long number) {
    return new Territory(number, TimeZone.ofTerritory(number));
  }
}
