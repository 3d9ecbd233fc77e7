package org.almoner.claims.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.claims.acknowledge.Acknowledging;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The public sample files. */
class PublicFilesTest {
  private static final Path SAMPLES = Path.of("../shared/data/x12");

  /** Segments that say again how a group and a set name themselves, faulty or not. */
  private static final Set<String> ECHOES = Set.of("AK1", "AK2");

  @Test
  void everyFileIsReadToItsEndInBoundedTime() {
    SharedCases.folder("claims");

    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (Path file : files()) {
            assertThat(Checked.findings(file)).as(file.toString()).isNotNull();
          }
        });
  }

  @Test
  void theAnswersToThemAreSound() throws IOException {
    SharedCases.folder("claims");
    for (Path file : files()) {
      for (Dialect dialect : Dialect.values()) {
        String answer = answer(file, dialect);
        if (!answer.isEmpty()) {
          assertThat(Checked.findings(answer))
              .as(file + " " + dialect)
              .allMatch(each -> !each.isError() || ECHOES.contains(each.position().tag()));
        }
      }
    }
  }

  private static String answer(Path file, Dialect dialect) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(file)) {
      Acknowledging.run(in, new Acknowledging.Order(dialect, null), out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      return all.filter(Files::isRegularFile)
          .filter(each -> !each.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }
}
