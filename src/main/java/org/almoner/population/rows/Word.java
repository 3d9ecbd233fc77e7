package org.almoner.population.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
    Object found = Spellings.OF.get(vocabulary).get(word);
    if (found == null) {
      throw new IllegalArgumentException(
          "no %s is called %s".formatted(vocabulary.getSimpleName(), word));
    }
    return vocabulary.cast(found);
  }

  /** The words of vocabularies by their spelling: each is looked up for millions of rows. */
  final class Spellings {
    private static final ClassValue<Map<String, Word>> OF =
        new ClassValue<>() {
          @Override
          protected Map<String, Word> computeValue(Class<?> vocabulary) {
            return Arrays.stream(vocabulary.getEnumConstants())
                .map(Word.class::cast)
                .collect(Collectors.toUnmodifiableMap(Word::word, word -> word));
          }
        };

    private Spellings() {}
  }
}
