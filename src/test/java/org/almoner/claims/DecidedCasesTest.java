package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is decided of every case, by every day that it is looked at. */
class DecidedCasesTest {
  /** Read, not decided, or of all claims: they have tests of their own. */
  private static final Set<String> OTHERS =
      Set.of("raw_x12_files", "quarantine", "mart_denial_kpis");

  @Test
  void everyCaseIsDecidedAsExpected() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Path folder : ClaimCasesTest.cases()) {
      for (JsonNode view : views(folder)) {
        LocalDate asOf = LocalDate.parse(view.get("as_of").asText());
        DecidedWorld world = new DecidedWorld(files(folder), asOf);
        for (Map.Entry<String, JsonNode> table : view.get("tables").properties()) {
          if (!OTHERS.contains(table.getKey())) {
            String where = folder.getFileName() + " " + asOf + " " + table.getKey();
            new ExpectedTable(table.getValue(), Set.of())
                .compare(where, world.columns(table.getKey()), differences);
            compared++;
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isPositive();
  }

  @Test
  void neitherTheOrderOfDeliveryNorASecondOneChangesAnything() throws IOException {
    for (Path folder : ClaimCasesTest.cases()) {
      List<Tables> files = new ArrayList<>(files(folder));
      LocalDate asOf = LocalDate.of(2030, 1, 1);
      List<Map<String, String>> inOrder = new DecidedWorld(files, asOf).columns("fct_claims");
      Collections.reverse(files);
      files.addAll(again(folder));
      assertThat(new DecidedWorld(files, asOf).columns("fct_claims"))
          .as(folder.toString())
          .containsExactlyInAnyOrderElementsOf(inOrder);
    }
  }

  static Iterable<JsonNode> views(Path folder) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("expected.json").toFile()).get("views");
  }

  static List<Tables> files(Path folder) throws IOException {
    return ClaimCasesTest.files(folder, ".x12").stream().map(Tables::read).toList();
  }

  /** The same contents under other names. */
  private static List<Tables> again(Path folder) throws IOException {
    List<Tables> again = new ArrayList<>();
    for (Path file : ClaimCasesTest.files(folder, ".x12")) {
      try (InputStream in = Files.newInputStream(file)) {
        again.add(Tables.read("again-" + file.getFileName(), in));
      }
    }
    return again;
  }
}
