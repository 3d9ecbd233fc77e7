package org.almoner.claims.rows;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and payers as they are compared: letters and digits, upper case, without leading zeros.
 */
public final class Normalised {

  /** Empty where nothing is left, or there was nothing. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    String upper = kept.toString().toUpperCase(Locale.ROOT);
    int zeros = 0;
    while (zeros < upper.length() && upper.charAt(zeros) == '0') {
      zeros++;
    }
    return upper.substring(zeros);
  }

  /** The first of these of which something is left, normalised; null where there is none. */
  public static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      String normalised = of(text);
      if (!normalised.isEmpty()) {
        return normalised;
      }
    }
    return null;
  }

  private Normalised() {}
}
