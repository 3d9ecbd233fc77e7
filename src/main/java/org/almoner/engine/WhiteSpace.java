package org.almoner.engine;

/**
 * What stands around a name or a key and is no part of it: every kind of white space that Unicode
 * knows, controls, and the characters that take no room (zero-width spaces and joiners, byte order
 * marks, marks of direction). NUL is none of it: it is damage.
 */
public final class WhiteSpace {

  /** The text without what surrounds it. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  public static boolean is(char c) {
    if (c < 0x7F) {
      return c <= ' ' && c != 0;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private WhiteSpace() {}
}
