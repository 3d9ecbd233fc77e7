package org.almoner.claims.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text as places of a fixed number, one a beginning of a word, with weights of length 1. Words
 * are cut to their first letters, so that "authorized" and "authorization" are one; order is lost.
 *
 * @param weights by place
 */
record HashedWords(Map<Integer, Double> weights) {
  static final int PLACES = 1 << 12;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int SHORTEST = 3;
  private static final int BEGINNING = 5;

  static HashedWords of(String text) {
    Map<Integer, Double> counts = new TreeMap<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() >= SHORTEST) {
        String stem = word.substring(0, Math.min(BEGINNING, word.length()));
        counts.merge(Math.floorMod(stem.hashCode() * 0x9E3779B1, PLACES), 1.0, Double::sum);
      }
    }
    double length = Math.sqrt(counts.values().stream().mapToDouble(each -> each * each).sum());
    counts.replaceAll((place, count) -> count / length);
    return new HashedWords(counts);
  }
}
