package org.almoner.frame;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

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
    int distance = LevenshteinDistance.getDefaultInstance().apply(typed, name);
    return typed.length() > 1 && name.startsWith(typed) ? Math.min(1, distance) : distance;
  }
}
