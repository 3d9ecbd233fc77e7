package org.almoner.engine;

import java.util.regex.Pattern;

/** Paths as Spark's readers want them, which take brackets, braces and stars for patterns. */
public final class LiteralPath {
  private static final Pattern PATTERN_SIGN = Pattern.compile("[\\\\{}\\[\\]*?]");

  /** A path that means the file of this name, and no other. */
  public static String of(String path) {
    return PATTERN_SIGN.matcher(path).replaceAll("\\\\$0");
  }

  private LiteralPath() {}
}
