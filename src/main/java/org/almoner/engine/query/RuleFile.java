package org.almoner.engine.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almoner.engine.StorageException;

/** A committed list of what a query may consist of, {@code src/main/resources/query/<name>.txt}. */
final class RuleFile {

  /** Its lines but for comments and blank ones. */
  static List<String> lines(String name) {
    try (InputStream file = RuleFile.class.getResourceAsStream("/query/" + name + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("The program lacks its list query/" + name + ".txt");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new StorageException("Cannot read query/" + name + ".txt", e);
    }
  }

  private RuleFile() {}
}
