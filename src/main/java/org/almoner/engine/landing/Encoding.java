package org.almoner.engine.landing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How the bytes of a text are its characters. */
record Encoding(Charset charset) {
  /**
   * Stands where bytes are no character of the encoding. No text that is sound holds half a
   * surrogate pair, so that it is told from a U+FFFD that was delivered.
   */
  private static final char UNREADABLE = '\uDFFF';

  private static final char REPLACEMENT = '\uFFFD';
  private static final int HEAD = 4;

  /** The encoding that is declared or that the begin of a stream shows; leaves it where it was. */
  static Encoding of(BufferedInputStream in, String declared) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return new Encoding(charset(head, declared));
  }

  Reader reader(InputStream in) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(UNREADABLE)));
  }

  /** A byte order mark goes before what is declared: it is there for no other reason. */
  private static Charset charset(byte[] head, String declared) {
    if (DeliveredBytes.startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (DeliveredBytes.startsWith(head, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (DeliveredBytes.startsWith(head, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (DeliveredBytes.startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (DeliveredBytes.startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    boolean open = declared.equals("auto") || declared.toLowerCase(Locale.ROOT).equals("utf-16");
    return open ? withoutMark(head, declared) : Charset.forName(declared);
  }

  /** The first characters of a header or an object are ASCII: see RFC 4627, section 3. */
  private static Charset withoutMark(byte[] head, String declared) {
    boolean four = head.length == HEAD;
    if (four && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (four && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
      return StandardCharsets.UTF_16BE;
    }
    return declared.equals("auto") ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
  }

  /** Whether the text holds bytes that are no characters. */
  static boolean isUnreadable(String text) {
    for (int i = text.indexOf(UNREADABLE); i >= 0; i = text.indexOf(UNREADABLE, i + 1)) {
      if (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds half a surrogate pair, which no encoding can write. */
  static boolean isTorn(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The text as it can be kept and shown: U+FFFD where bytes are no characters. */
  static String shown(String text) {
    if (!isUnreadable(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      boolean paired = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      if (text.charAt(i) == UNREADABLE && !paired) {
        shown.setCharAt(i, REPLACEMENT);
      }
    }
    return shown.toString();
  }
}
