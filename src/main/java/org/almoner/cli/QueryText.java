package org.almoner.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a query by its text alone: where it ends, and what values stand in it. */
final class QueryText {
  private static final String COMMENT = "--[^\n]*|/\\*.*?\\*/";
  private static final String QUOTED = "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`";
  private static final Pattern APART = Pattern.compile(COMMENT + "|" + QUOTED, Pattern.DOTALL);
  private static final Pattern LONG_NUMBER = Pattern.compile("\\b\\d[\\d.]{4,}\\b");

  /** Whether a semicolon outside quotes and comments ends it. */
  static boolean isComplete(String text) {
    String code = APART.matcher(text).replaceAll(" ").strip();
    return code.endsWith(";") && !code.matches("(?s).*['\"`].*");
  }

  /**
   * The query without the values in it, which may name patients: quoted texts and numbers of more
   * than four digits become question marks, comments go.
   */
  static String withoutValues(String text) {
    String code =
        APART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(kept(part.group())));
    return LONG_NUMBER.matcher(code).replaceAll("?").strip();
  }

  private static String kept(String part) {
    return switch (part.charAt(0)) {
      case '\'' -> "'?'";
      case '"' -> "\"?\"";
      case '`' -> part;
      default -> "";
    };
  }

  private QueryText() {}
}
