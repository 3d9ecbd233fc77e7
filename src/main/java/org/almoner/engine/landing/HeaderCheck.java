package org.almoner.engine.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.almoner.engine.Column;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.almoner.engine.landing.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the names of a file's columns, in one line. What should be a header may be a
 * patient's row: no cell of it is told that is no column of the contract.
 */
record HeaderCheck(LandingFile file, Table raw, Dialect dialect) {
  private static final String DELIMITERS = ",;\t|:^~";

  /**
   * @param header what the first line was read as, or null where it cannot be split
   */
  @Nullable String problem(Line first, @Nullable Header header) {
    if (!first.whole()) {
      return ", line 1: the header is longer than %d MiB: deliver the file again"
          .formatted(CsvRows.LONGEST_HEADER >> 20);
    }
    if (first.text().indexOf('\0') >= 0) {
      return " is a binary file: export it as CSV";
    }
    if (header == null) {
      String quotes = "the quotes of the header do not match";
      return ", line 1: " + delimiter(first.text(), 0).orElse(quotes);
    }
    Optional<String> problem =
        header.known() == 0
            ? Optional.of(unknown(header))
            : twice(header).or(() -> missing(header::has, header.size()));
    return problem
        .map(found -> delimiter(first.text(), header.known()).orElse(found))
        .map(found -> ", line 1: " + found)
        .orElse(null);
  }

  /** Required columns that neither the file nor its folders name. */
  Optional<String> missing(IntPredicate has, int size) {
    List<String> missing = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < raw.columns().size(); i++) {
      Column column = raw.columns().get(i);
      if (has.test(i)) {
        known.add(column.name());
      } else if (!column.nullable() && !inFolders(column)) {
        missing.add(column.name());
      }
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String required = missing.size() == 1 ? "required column %s is" : "required columns %s are";
    return Optional.of(
        (required + " missing; it has %d columns, of which known are %s")
            .formatted(
                String.join(", ", missing),
                size,
                known.isEmpty() ? "none" : String.join(", ", known)));
  }

  private boolean inFolders(Column column) {
    return file.folderColumns().containsKey(column.name().toLowerCase(Locale.ROOT));
  }

  private String unknown(Header header) {
    String found =
        header.size() == 1
            ? "its only column is not known"
            : "none of its %d columns is known".formatted(header.size());
    return found + ": deliver it with a header, which names " + String.join(", ", names());
  }

  private Optional<String> twice(Header header) {
    return header
        .twice()
        .map(
            pair -> {
              int column = header.column(pair[0]);
              String what =
                  column < 0
                      ? "columns %d and %d have the same name".formatted(pair[0], pair[1])
                      : "column %s is named twice".formatted(names().get(column));
              return what + ": deliver each column once";
            });
  }

  /** Another delimiter with which more of the contract's columns are found. */
  private Optional<String> delimiter(String text, long found) {
    return DELIMITERS
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> known(text, c) > found)
        .findFirst()
        .map(
            c ->
                "its fields are separated by %s: set feeds.%s.delimiter to \"%s\""
                    .formatted(title(c), feed(), c == '\t' ? "\\t" : c));
  }

  private long known(String text, char delimiter) {
    return new CsvFields(delimiter)
        .split(text)
        .map(fields -> Header.of(fields, names()).known())
        .orElse(0L);
  }

  private static String title(char delimiter) {
    return switch (delimiter) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "'" + delimiter + "'";
    };
  }

  private String feed() {
    return raw.landing().map(Landing::feed).orElse(raw.fullName());
  }

  private List<String> names() {
    return raw.columns().stream().map(Column::name).toList();
  }
}
