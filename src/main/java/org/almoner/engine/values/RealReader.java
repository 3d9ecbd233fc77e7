package org.almoner.engine.values;

import org.jspecify.annotations.Nullable;

/** Real numbers that a double can hold: not one so large or so small that it would be another. */
record RealReader(NumberFormat format) implements TextReader {

  @Override
  public @Nullable Double read(String text) {
    String plain = format.plain(text);
    if (plain == null) {
      return null;
    }
    double number = Double.parseDouble(plain);
    boolean held = Double.isFinite(number) && (number != 0 || isZero(plain));
    return held ? number + 0.0 : null; // no negative zero: it equals zero, and hashes otherwise
  }

  @Override
  public String wanted() {
    return format.shown();
  }

  private static boolean isZero(String plain) {
    for (int i = 0; i < plain.length() && plain.charAt(i) != 'e'; i++) {
      if (plain.charAt(i) >= '1' && plain.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }
}
