package org.almoner.claims.guide;

/**
 * Where in its loop something stands and how often.
 *
 * @param position order in the loop; what has the same stands in any order
 * @param repeats how often at most
 */
public record Place(Usage usage, int position, int repeats) {

  static Place of(String usage, String position, String repeats) {
    return new Place(Usage.of(usage), Integer.parseInt(position), atMost(repeats));
  }

  static int atMost(String repeats) {
    int number = Integer.parseInt(repeats);
    return number == 0 ? Integer.MAX_VALUE : number;
  }
}
