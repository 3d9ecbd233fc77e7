package org.almoner.claims.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and keys as they are compared: CLAIMS 1. */
public final class Normalised {
  /** Letters and digits, upper case, leading zeros dropped; empty where nothing is left. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(letter -> letter != '0' || !kept.isEmpty())
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private Normalised() {}
}
