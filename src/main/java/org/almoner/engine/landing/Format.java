package org.almoner.engine.landing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a delivery may have, told by the end of its name. */
public enum Format {
  CSV(".csv", ".csv.gz"),
  NDJSON(".ndjson", ".ndjson.gz", ".jsonl", ".jsonl.gz"),
  PARQUET(".parquet");

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that is
  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(name::endsWith))
        .findFirst();
  }

  /** Whether {@code fileName} is {@code stem} with one of this format's endings. */
  boolean names(String stem, String fileName) {
    return endings.stream().anyMatch(ending -> fileName.equalsIgnoreCase(stem + ending));
  }
}
