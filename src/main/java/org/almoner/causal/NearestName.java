package org.almoner.causal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The name that a mistyped one most likely meant: the smallest edit distance, case ignored. */
public record NearestName(String name, int distance) {

  /** Finds the nearest of {@code known}, or an empty name where nothing is near. */
  public static NearestName of(String typed, Collection<String> known) {
    return known.stream()
        .map(name -> new NearestName(name, apart(lower(typed), lower(name))))
        .min(Comparator.comparingInt(NearestName::distance))
        .filter(nearest -> nearest.distance() <= Math.max(2, typed.length() / 2))
        .filter(nearest -> nearest.distance() < typed.length())
        .orElse(new NearestName("", Integer.MAX_VALUE));
  }

  /** The remedy as a sentence: the nearest name, or the first names that there are. */
  public static String suggestion(String typed, Collection<String> known) {
    NearestName nearest = of(typed, known);
    if (!nearest.name().isEmpty()) {
      return "Did you mean " + nearest.name() + "?";
    }

    String names = String.join(", ", known.stream().limit(12).toList());
    return "There is: " + names + (known.size() > 12 ? ", …" : "") + ".";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A name cut short is as near as one letter mistyped. */
  private static int apart(String typed, String name) {
    int distance = distance(typed, name);
    return typed.length() > 1 && name.startsWith(typed) ? Math.min(1, distance) : distance;
  }

  /** Levenshtein's distance by its two-row recurrence. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }

    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
