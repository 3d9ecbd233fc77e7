package org.almoner.claims.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** All packed guides, each read when it is first asked for, and the data elements. */
public final class Guides {
  private static final Guides PACKED = new Guides();
  private static final Pattern ADDENDUM = Pattern.compile("(A\\d+)?$");

  private final Map<String, String[]> index = new HashMap<>();
  private final Map<String, DataElement> elements = new HashMap<>();
  private final Map<String, Guide> read = new ConcurrentHashMap<>();

  private Guides() {
    rows("guides.csv").forEach(row -> index.put(row[0], row));
    rows("data_elements.csv").forEach(row -> elements.put(row[0], dataElement(row)));
  }

  /** Those that come with the program. */
  public static Guides packed() {
    return PACKED;
  }

  /**
   * The guide of a transaction; empty where none is packed.
   *
   * @param transaction ST01
   * @param reference ST03 or GS08, with or without its addendum
   */
  public Optional<Guide> find(String transaction, String reference) {
    String[] row = index.get(ADDENDUM.matcher(reference).replaceFirst(""));
    return row == null || !row[1].equals(transaction)
        ? Optional.empty()
        : Optional.of(read.computeIfAbsent(row[2], file -> PackedGuide.of(lines(file))));
  }

  /** Type and lengths of a data element; empty where its number is not known. */
  public Optional<DataElement> element(String number) {
    return Optional.ofNullable(elements.get(number));
  }

  private static DataElement dataElement(String[] row) {
    return new DataElement(
        DataElement.type(row[1]), Integer.parseInt(row[2]), Integer.parseInt(row[3]));
  }

  private static List<String[]> rows(String file) {
    return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static List<String> lines(String file) {
    String name = "/claims/guides/" + file;
    try (InputStream in = Objects.requireNonNull(Guides.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
