package org.almoner.engine;

import java.util.List;
import java.util.Locale;

/**
 * The words that a column of codes may hold. However they are delivered, they are spelt one way.
 *
 * @param words allowed, as tables hold them
 * @param open whether other words are as good: only the spelling is one
 */
public record Vocabulary(List<String> words, boolean open) {

  public Vocabulary {
    words = List.copyOf(words);
  }

  /** One that holds no other words. */
  public static Vocabulary of(String... words) {
    return new Vocabulary(List.of(words), false);
  }

  /** The word that a text means; the text's usual spelling where it is none. */
  public String canonical(String text) {
    String usual = spelling(text);
    return words.stream().filter(word -> spelling(word).equals(usual)).findFirst().orElse(usual);
  }

  /**
   * A text in lower case, with an underscore in place of white space and hyphens: {@code In
   * Progress}, {@code in-progress} and {@code IN_PROGRESS} are one word. Text without a letter or
   * digit stays as it is.
   */
  public static String spelling(String text) {
    StringBuilder word = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      if (separates(letter)) {
        gap = word.length() > 0;
      } else {
        if (gap) {
          word.append('_');
        }
        gap = false;
        word.append(letter);
      }
    }
    return word.length() == 0 ? text : word.toString();
  }

  private static boolean separates(char letter) {
    return letter == '_'
        || Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.DASH_PUNCTUATION;
  }

  /** As documents show it. */
  @Override
  public String toString() {
    return String.join(", ", words)
        + (open ? ", and any other" : "; others are kept, counted and told");
  }
}
