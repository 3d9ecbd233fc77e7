package org.almoner.engine.landing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Delivered text as bytes, and rows as text that tests compare. */
final class Texts {
  static final String TORN = "the file breaks off: its gzip stream is not whole";

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  /** A gzip stream whose text breaks off somewhere after {@code whole}. */
  static byte[] tornGzip(String whole) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, 512, true)) {
      out.write(utf8(whole));
      out.flush();
      return bytes.toByteArray();
    }
  }

  static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static List<LandingRow> all(LandingRows rows) throws IOException {
    try (rows) {
      List<LandingRow> list = new ArrayList<>();
      for (LandingRow row = rows.next(); row != null; row = rows.next()) {
        list.add(row);
      }
      return list;
    }
  }

  /** {@code "2: a|b"} for a row, {@code "3! why: text"} for one that could not be split. */
  static List<String> shown(LandingRows rows) throws IOException {
    return all(rows).stream().map(Texts::shown).toList();
  }

  private static String shown(LandingRow row) {
    if (row.defect() != null) {
      return row.line() + "! " + row.defect() + ": " + row.unparsed();
    }
    String values = String.join("|", Arrays.stream(row.values()).map(String::valueOf).toList());
    return row.line() + ": " + values + (row.extra() == null ? "" : " + " + row.extra());
  }

  private Texts() {}
}
