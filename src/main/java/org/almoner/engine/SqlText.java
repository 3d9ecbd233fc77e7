package org.almoner.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The query of a table, kept at {@code /sql/<domain>/<table>.sql}. */
public final class SqlText {

  public static String of(Table table) {
    return of(table.domain(), table.name());
  }

  /** A query that several tables are made with. */
  public static String of(String domain, String name) {
    String path = "/sql/" + domain + "/" + name + ".sql";
    try (InputStream file = SqlText.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("No query at " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  private SqlText() {}
}
