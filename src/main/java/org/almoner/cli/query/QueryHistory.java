package org.almoner.cli.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.query.ReadOnlySql;

/**
 * The queries of earlier sessions, in a file that only its owner can read. It holds no values: who
 * may read a lake is decided there, and a file in a home folder would outlive that decision.
 *
 * @param file as SQL, each query ended by a semicolon
 * @param known names that are no values: of tables, columns and functions, in lower case
 */
record QueryHistory(Path file, Set<String> known) {
  private static final int KEPT = 500;

  static QueryHistory ofUser(JobCatalog catalog) {
    Set<String> known = new HashSet<>(ReadOnlySql.functions());
    for (Table table : catalog.tables()) {
      known.add(table.name());
      known.add(table.domain());
      known.add(table.fullName());
      known.addAll(List.of(Lake.schema(table).fieldNames()));
    }
    return new QueryHistory(
        Path.of(System.getProperty("user.home"), ".almoner_queries.sql"), known);
  }

  /** The latest ones, oldest first; none where there is no file that can be read. */
  List<String> queries() {
    List<String> queries = new ArrayList<>();
    StringBuilder query = new StringBuilder();
    for (String line : lines()) {
      query.append(query.isEmpty() ? "" : "\n").append(line);
      if (QueryText.isComplete(query.toString())) {
        queries.add(query.toString());
        query.setLength(0);
      }
    }
    return queries.subList(Math.max(0, queries.size() - KEPT), queries.size());
  }

  /** Adds a query that was answered. Where nothing can be written, nothing is kept. */
  void keep(String query) {
    try {
      create();
      String text = QueryText.withoutValues(query, known) + "\n";
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      // A session without a home folder answers queries all the same.
    }
  }

  private void create() throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // Its owner decides who reads it.
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }
}
