package org.almoner.claims.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: trimmed, UTF-8 where they are that, else windows-1252, and a blank for each
 * control character.
 */
final class ElementText {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  static String of(byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (start < end && isBlank(bytes[end - 1])) {
      end--;
    }
    if (start == end) {
      return "";
    }
    for (int at = start; at < end; at++) {
      if (bytes[at] < ' ' || bytes[at] == 0x7F) {
        return unusual(bytes, start, end - start);
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Bytes as text, blanks and control characters as they are. */
  static String written(byte[] bytes, int from, int to) {
    return decoded(bytes, from, to - from);
  }

  private static boolean isBlank(byte value) {
    return (value >= 0 && value <= ' ') || value == 0x7F;
  }

  private static String unusual(byte[] bytes, int start, int length) {
    StringBuilder text = new StringBuilder(decoded(bytes, start, length));
    for (int at = 0; at < text.length(); at++) {
      if (Character.isISOControl(text.charAt(at))) {
        text.setCharAt(at, ' ');
      }
    }
    return text.toString().strip();
  }

  private static String decoded(byte[] bytes, int start, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, start, length, WESTERN);
    }
  }

  private ElementText() {}
}
