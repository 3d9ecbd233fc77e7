package org.almoner.engine.values;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written: ASCII digits, perhaps a sign before them, decimals behind the decimal
 * sign, a power of ten as in {@code 1.5e3}, and between groups of three digits a sign that must
 * then stand between all of them. Nothing else: no NaN, no infinity, no unit, no hexadecimal.
 *
 * @param decimal sign before the decimals, a point or a comma
 * @param thousands sign between groups of three digits; empty where there is none; a blank stands
 *     for every kind of blank
 */
public record NumberFormat(String decimal, String thousands) implements Serializable {
  public static final NumberFormat USUAL = new NumberFormat(".", "");

  /** An example, for messages. */
  String shown() {
    return "1" + thousands + "234" + decimal + "5";
  }

  /** The number in the letters of Java, {@code -1234.5e6}; null where the text is none. */
  @Nullable String plain(String text) {
    if (text.length() > TextReader.LONGEST) {
      return null;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int start = sign(text, 0, plain);
    int at = digits(text, start, plain);
    boolean hasDigits = at > start;
    at = thousands.isEmpty() ? at : groups(text, start, at, plain);
    if (at >= 0 && at < text.length() && text.charAt(at) == decimal.charAt(0)) {
      plain.append('.');
      int end = digits(text, at + 1, plain);
      hasDigits |= end > at + 1;
      at = end;
    }
    if (at < 0 || !hasDigits) {
      return null;
    }
    return power(text, at, plain) == text.length() ? plain.toString() : null;
  }

  private static int sign(String text, int at, StringBuilder plain) {
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      plain.append(text.charAt(at));
      return at + 1;
    }
    return at;
  }

  private static int digits(String text, int from, StringBuilder plain) {
    int at = from;
    while (at < text.length() && TextCursor.isDigit(text.charAt(at))) {
      plain.append(text.charAt(at++));
    }
    return at;
  }

  /** The end of the groups behind a first one; -1 where one of them is not of three digits. */
  private int groups(String text, int first, int end, StringBuilder plain) {
    int at = end;
    while (at < text.length() && separates(text.charAt(at))) {
      int next = digits(text, at + 1, plain);
      if (end == first || end - first > 3 || next - at - 1 != 3) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private boolean separates(char character) {
    char sign = thousands.charAt(0);
    return character == sign || (sign == ' ' && Character.isSpaceChar(character));
  }

  private static int power(String text, int from, StringBuilder plain) {
    if (from == text.length() || (text.charAt(from) | ' ') != 'e') {
      return from;
    }
    plain.append('e');
    int start = sign(text, from + 1, plain);
    int end = digits(text, start, plain);
    return end > start && end - start <= 4 ? end : -1;
  }
}
