package org.almoner.engine.values;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes or no: in these words, their first letters, or as the 1 and 1.0 of data frames. */
record TruthReader(NumberFormat format) implements TextReader {

  @Override
  public @Nullable Boolean read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "1" -> true;
      case "false", "f", "no", "n", "0" -> false;
      default -> number(text);
    };
  }

  @Override
  public String wanted() {
    return "true or false, yes or no, 1 or 0";
  }

  private @Nullable Boolean number(String text) {
    Number number = new WholeReader(format, Integer.class).read(text);
    if (number == null) {
      return null;
    }
    return switch (number.intValue()) {
      case 0 -> false;
      case 1 -> true;
      default -> null;
    };
  }
}
