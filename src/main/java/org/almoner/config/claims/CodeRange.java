package org.almoner.config.claims;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of one length, from the first to the last in their order as text.
 *
 * @param family what they are called together
 */
public record CodeRange(String family, String first, String last) {
  private static final Pattern RANGE = Pattern.compile("([A-Z0-9]{4,5})-([A-Z0-9]{4,5})");

  /** Of a text such as 99202-99499; empty where it is none. */
  static Optional<CodeRange> of(String family, String text) {
    Matcher range = RANGE.matcher(text);
    return range.matches()
            && range.group(1).length() == range.group(2).length()
            && range.group(1).compareTo(range.group(2)) <= 0
        ? Optional.of(new CodeRange(family, range.group(1), range.group(2)))
        : Optional.empty();
  }
}
