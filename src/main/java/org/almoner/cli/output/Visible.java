package org.almoner.cli.output;

import java.util.Locale;

/**
 * Text for a terminal, which obeys some characters instead of showing them: these are written as
 * {@code \\u001b}, {@code \\t} and the like.
 */
public final class Visible {
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  /** All of it on one line. */
  public static String of(String text) {
    if (text.codePoints().allMatch(Visible::isShown)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** The same, but line ends stay. */
  public static String lines(String text) {
    return String.join("\n", text.lines().map(Visible::of).toList());
  }

  /** Joiners belong to emoji and to some scripts; other characters of format turn text around. */
  static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> character == JOINER || character == NON_JOINER;
      default -> true;
    };
  }

  private static void append(StringBuilder shown, int character) {
    if (isShown(character)) {
      shown.appendCodePoint(character);
      return;
    }
    switch (character) {
      case '\t' -> shown.append("\\t");
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      default -> {
        for (char unit : Character.toChars(character)) {
          shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
      }
    }
  }

  private Visible() {}
}
