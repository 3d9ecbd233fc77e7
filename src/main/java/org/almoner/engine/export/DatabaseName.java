package org.almoner.engine.export;

import java.util.regex.Pattern;
import org.almoner.engine.UsageException;

/**
 * A table's name in a database, perhaps with its schema: plain words, or words between double
 * quotes. It stands in statements as it is, so it must be a name and nothing else.
 */
record DatabaseName(String text) {
  private static final String PART = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"\\p{Cc}]+\")";
  private static final Pattern NAME = Pattern.compile(PART + "(?:\\." + PART + "){0,2}");
  private static final String BESIDE = "_almoner_loading";

  /** PostgreSQL cuts names at 63 bytes: with more, the table beside would be the table itself. */
  private static final int LONGEST = 63 - BESIDE.length();

  DatabaseName {
    if (!NAME.matcher(text).matches()) {
      throw new UsageException(
          "--target is the name of a table, such as reports.kpis or \"My Reports\".kpis, not "
              + text);
    }
    String last = text.substring(text.lastIndexOf('.') + 1);
    if (last.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
      throw new UsageException(
          "--target has at most %d letters behind its schema; the table beside it, %s, needs the rest"
              .formatted(LONGEST, "<name>" + BESIDE));
    }
  }

  /** The table into which rows come first. */
  String beside() {
    return text.endsWith("\"")
        ? text.substring(0, text.length() - 1) + BESIDE + "\""
        : text + BESIDE;
  }
}
