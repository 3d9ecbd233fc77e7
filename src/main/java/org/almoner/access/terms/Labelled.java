package org.almoner.access.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A word of a vocabulary, as tables and files write it. */
public interface Labelled {

  String name();

  default String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words of a vocabulary, in its order. */
  static List<String> labels(Class<? extends Labelled> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Labelled::label).toList();
  }

  /**
   * The word that is written so.
   *
   * @throws IllegalArgumentException where there is none
   */
  static <T extends Enum<T> & Labelled> T of(Class<T> vocabulary, String label) {
    for (T each : vocabulary.getEnumConstants()) {
      if (each.label().equals(label)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "no %s is called %s".formatted(vocabulary.getSimpleName(), label));
  }
}
