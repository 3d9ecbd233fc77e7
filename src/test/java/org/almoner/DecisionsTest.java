package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of decisions. */
class DecisionsTest {
  private static final Path FOLDER = Path.of("docs/decisions");

  @Test
  void everyPageIsInTheIndexUnderItsNumberAndTitle() throws IOException {
    List<String> rows =
        Files.readAllLines(FOLDER.resolve("README.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .toList();

    assertThat(pages().stream().map(DecisionsTest::row)).containsExactlyElementsOf(rows);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(page -> page.getFileName().toString().matches("\\d{4}-.*"))
          .sorted()
          .toList();
    }
  }

  private static String row(Path page) {
    String name = page.getFileName().toString();
    int number = Integer.parseInt(name.substring(0, 4));
    String title = firstLine(page).replaceFirst("^# " + number + "\\. ", "");
    return "| %d | [%s](%s) |".formatted(number, title, name);
  }

  private static String firstLine(Path page) {
    try {
      return Files.readAllLines(page).get(0);
    } catch (IOException e) {
      throw new AssertionError(page + " cannot be read", e);
    }
  }
}
