package org.almoner.engine.landing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Column;
import org.almoner.engine.Table;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a delivered file from its first bytes, before any row is read.
 *
 * @param readable whether rows can be taken from it
 * @param problems each naming file, line, column and remedy; empty where all is well
 */
public record FileCheck(boolean readable, List<String> problems) {
  private static final int HEAD = 8192;
  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Opens the file's bytes. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  public static FileCheck of(LandingFile file, Table raw, Source source) throws IOException {
    if (file.bytes() == 0) {
      return refused(file.name() + " is empty (0 bytes): deliver it with at least its header");
    }
    try (BufferedInputStream in = new BufferedInputStream(source.open(), HEAD)) {
      byte[] head = head(in);
      boolean parquet = startsWith(head, PARQUET);
      if (file.format() == Format.PARQUET) {
        return parquet ? new FileCheck(true, List.of()) : refused(file.name() + " is not Parquet");
      }
      Optional<String> foreign = foreign(head);
      if (foreign.isPresent()) {
        return refused(
            "%s, line 1: is %s, not UTF-8 text; export it as %s"
                .formatted(file.name(), foreign.get(), file.format()));
      }
    }
    return file.format() == Format.CSV ? header(file, raw, source) : new FileCheck(true, List.of());
  }

  private static FileCheck header(LandingFile file, Table raw, Source source) throws IOException {
    List<String> columns = raw.columns().stream().map(Column::name).toList();
    try (CsvRows rows = new CsvRows(source.open(), columns)) {
      Header header = rows.header();
      if (header == null) {
        return refused(file.name() + ", line 1: no header; the gzip stream holds no text");
      }
      if (header.size() == 0) {
        return refused(file.name() + ", line 1: the quotes of the header do not match");
      }
      List<String> problems = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!raw.columns().get(i).nullable() && !header.has(i)) {
          problems.add(missing(file, columns.get(i), header));
        }
      }
      return new FileCheck(true, problems);
    }
  }

  private static String missing(LandingFile file, String column, Header header) {
    String hint =
        header.size() == 1 && header.names().get(0).matches(".*[;|\t].*")
            ? "fields seem to be separated by something else than a comma"
            : "its columns are " + String.join(", ", header.names());
    return "%s, line 1: required column %s is missing; %s".formatted(file.name(), column, hint);
  }

  private static Optional<String> foreign(byte[] head) {
    return Optional.ofNullable(foreignName(head));
  }

  private static @Nullable String foreignName(byte[] head) {
    if (startsWith(head, PARQUET)) {
      return "a Parquet file";
    }
    if (startsWith(head, ZIP)) {
      return "a ZIP or Excel file";
    }
    if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(head, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      return "UTF-16 text";
    }
    boolean zero = false;
    for (byte b : head) {
      zero |= b == 0;
    }
    return zero && !gzip(head) ? "a binary file" : null;
  }

  /** Whether the stream begins with gzip's two magic bytes; leaves it where it was. */
  static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    return gzip(magic);
  }

  private static boolean gzip(byte[] head) {
    return startsWith(head, new byte[] {0x1F, (byte) 0x8B});
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    return in.readNBytes(HEAD);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
  }

  private static FileCheck refused(String problem) {
    return new FileCheck(false, List.of(problem));
  }
}
