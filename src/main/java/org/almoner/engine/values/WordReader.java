package org.almoner.engine.values;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.engine.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Words of a vocabulary: what is a way to write one becomes that one, other text its usual
 * spelling.
 *
 * @param words by usual spelling, the word of the vocabulary
 */
record WordReader(Map<String, String> words) implements TextReader {

  /**
   * @param synonyms by word of the vocabulary, other texts that mean it at this place
   */
  static WordReader of(Vocabulary vocabulary, Map<String, ? extends Iterable<String>> synonyms) {
    Map<String, String> words = new HashMap<>();
    synonyms.forEach(
        (word, others) ->
            others.forEach(
                other -> words.put(Vocabulary.spelling(other), vocabulary.canonical(word))));
    vocabulary.words().forEach(word -> words.put(Vocabulary.spelling(word), word));
    return new WordReader(words);
  }

  @Override
  public @Nullable String read(String text) {
    String word = words.get(text);
    if (word != null) {
      return word;
    }
    String usual = Vocabulary.spelling(text);
    return words.getOrDefault(usual, usual);
  }

  /** In order, since it says whether a table must be read again. */
  @Override
  public String toString() {
    return new TreeMap<>(words).toString();
  }

  @Override
  public String wanted() {
    return "a word of the vocabulary";
  }
}
