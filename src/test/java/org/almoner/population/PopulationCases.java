package org.almoner.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.support.CsvTable;
import org.almoner.support.SharedCases;

/** The cases of population that stand beside the project. */
public final class PopulationCases {
  private static final String FOLDER = "population-access/";

  /** Rows of a file, by the names of their columns. */
  public static List<Map<String, String>> rows(String file) {
    return CsvTable.read(SharedCases.folder(FOLDER + file)).rows();
  }

  /** The cases of a kind, such as {@code hcc-}. */
  public static List<Path> bugs(String kind) {
    try (Stream<Path> all = Files.list(SharedCases.folder(FOLDER + "bugs"))) {
      return all.filter(each -> each.getFileName().toString().startsWith(kind)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a case expects. */
  public static JsonNode expected(Path bug) {
    try {
      return new ObjectMapper().readTree(bug.resolve("case.json").toFile()).get("expected");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PopulationCases() {}
}
