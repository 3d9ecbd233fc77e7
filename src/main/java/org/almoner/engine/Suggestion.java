package org.almoner.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was meant, where another was given. */
public final class Suggestion {

  /** The known name that differs least, where so little differs that it is a slip of the pen. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(other -> distance(name, other)))
        .filter(other -> distance(name, other) <= Math.max(2, name.length() / 3));
  }

  /**
   * The same, or the longest known name that is whole words of the given one, as in {@code
   * patients_2026-03-20} and {@code patients (1)}, or else the shortest that it is words of.
   */
  public static Optional<String> nearestByWords(String name, Collection<String> known) {
    String words = words(name);
    Comparator<String> byLength = Comparator.comparingInt(String::length);
    return nearest(name.toLowerCase(Locale.ROOT), known)
        .or(() -> known.stream().filter(other -> words.contains(words(other))).max(byLength))
        .or(() -> known.stream().filter(other -> words(other).contains(words)).min(byLength));
  }

  private static String words(String name) {
    return "_" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "_") + "_";
  }

  private static int distance(String a, String b) {
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }

  private Suggestion() {}
}
