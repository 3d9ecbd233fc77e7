package org.almoner.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The query of a table, kept at {@code /sql/<domain>/<table>.sql}, and of a view that several see,
 * at {@code /sql/<domain>/views/<view>.sql}.
 */
public final class SqlText {

  public static String of(Table table) {
    return required(path(table.domain(), table.name()));
  }

  /** A query that tables are made with, of a view that is no table itself. */
  public static String ofView(String domain, String view) {
    return required(path(domain, "views/" + view));
  }

  /** Empty where the table is made without a query. */
  static Optional<String> find(Table table) {
    return find(path(table.domain(), table.name()));
  }

  private static String path(String domain, String name) {
    return "/sql/" + domain + "/" + name + ".sql";
  }

  private static String required(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException("No query at " + path));
  }

  private static Optional<String> find(String path) {
    try (InputStream file = SqlText.class.getResourceAsStream(path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StorageException("Cannot read " + path, e);
    }
  }

  private SqlText() {}
}
