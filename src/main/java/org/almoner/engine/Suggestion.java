package org.almoner.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was meant, where another was given. */
public final class Suggestion {

  private static final int SHOWN = 12;

  /** What to do about a name that is not known: the nearest one, or the first that there are. */
  public static String remedy(String name, Collection<String> known) {
    return nearest(name, known)
        .map(k -> "Did you mean " + k + "?")
        .orElseGet(() -> "There are: " + list(known) + ".");
  }

  /**
   * The known name that differs least, whatever the case, where so little differs that it is a slip
   * of the pen.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparingInt(String::length))
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

  private static String list(Collection<String> names) {
    String shown = String.join(", ", names.stream().limit(SHOWN).toList());
    return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
  }

  /** A name cut short is as near as one letter mistyped. */
  private static int distance(String name, String other) {
    String typed = name.toLowerCase(Locale.ROOT);
    String known = other.toLowerCase(Locale.ROOT);
    int letters = LevenshteinDistance.getDefaultInstance().apply(typed, known);
    return typed.length() > 1 && known.startsWith(typed) ? Math.min(1, letters) : letters;
  }

  private Suggestion() {}
}
