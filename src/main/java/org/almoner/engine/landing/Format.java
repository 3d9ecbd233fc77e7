package org.almoner.engine.landing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats a delivery may have, told by the end of its name. */
public enum Format {
  CSV(".csv"),
  NDJSON(".ndjson", ".jsonl"),
  PARQUET(".parquet");

  /** All that a delivered file's name may end with. */
  public static final String ENDINGS =
      ".csv, .ndjson or .jsonl, with or without .gz, .bz2 or .zst, or .parquet";

  private static final List<String> PACKED = List.of("", ".gz", ".bz2", ".zst");

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that is
  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.allEndings().anyMatch(name::endsWith))
        .findFirst();
  }

  /** The name without the ending that says what it is, or the whole name. */
  static String stem(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .flatMap(Format::allEndings)
        .filter(name::endsWith)
        .max(Comparator.comparingInt(String::length))
        .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
        .orElse(fileName);
  }

  private Stream<String> allEndings() {
    return this == PARQUET
        ? endings.stream()
        : endings.stream().flatMap(ending -> PACKED.stream().map(packed -> ending + packed));
  }
}
