package org.almoner.population.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A word of a vocabulary, as tables write it: {@code systolic_bp}. */
public interface Word {

  String name();

  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words of a vocabulary, in its order: what a contract allows. */
  static String[] words(Class<? extends Word> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Word::word).toArray(String[]::new);
  }

  /**
   * The word that is written so.
   *
   * @throws IllegalArgumentException where there is none
   */
  static <T extends Enum<T> & Word> T of(Class<T> vocabulary, String word) {
    return List.of(vocabulary.getEnumConstants()).stream()
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no %s is called %s".formatted(vocabulary.getSimpleName(), word)));
  }
}
