package org.almoner.engine.values;

/** Walks through a text from its beginning to its end. */
final class TextCursor {
  private final String text;
  private int at;

  TextCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Whether the next character is this one; then it is passed. */
  boolean skip(char character) {
    if (at < text.length() && text.charAt(at) == character) {
      at++;
      return true;
    }
    return false;
  }

  /** The number that so many ASCII digits write, which are passed; -1 where they are not there. */
  int number(int fewest, int most) {
    int start = at;
    int number = 0;
    while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
      number = 10 * number + (text.charAt(at) - '0');
      at++;
    }
    return at - start < fewest ? -1 : number;
  }

  /** Up to nine digits after a decimal sign, as billionths; -1 where there are none, or more. */
  int billionths() {
    int start = at;
    int number = number(1, 9);
    for (int digits = at - start; digits < 9; digits++) {
      number *= 10;
    }
    return number;
  }

  /** All that is left, which is passed. */
  String rest() {
    String rest = text.substring(at);
    at = text.length();
    return rest;
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
