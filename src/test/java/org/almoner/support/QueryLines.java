package org.almoner.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists of queries under {@code src/test/resources/queries}. */
public final class QueryLines {

  /** The lines but for comments and blank ones. */
  public static List<String> of(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/queries", name), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read queries/" + name, e);
    }
  }

  /** What follows the kind of harm, in the lines of that kind. */
  public static List<String> hostile(String kind) {
    return of("hostile.txt").stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1))
        .toList();
  }

  private QueryLines() {}
}
