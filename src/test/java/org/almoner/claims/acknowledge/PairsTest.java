package org.almoner.claims.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.claims.validate.Dialect;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public files with the 997 that an independent program wrote to each. All of them agree in verdict
 * and position of every group, set, segment and element, also those whose version has no map.
 */
class PairsTest {
  private static final Path SAMPLES = Path.of("../shared/data/x12");
  private static final String ENDING = ".997.expected997";

  /** Its source is not public. */
  private static final String WITHOUT_SOURCE = "pyx12__loop_counting2";

  static Stream<String> pairs() throws IOException {
    Path folder = SAMPLES.resolve("997");
    if (!Files.exists(folder)) {
      return Stream.of("");
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(ENDING))
          .map(each -> each.replace(ENDING, ""))
          .filter(each -> !each.equals(WITHOUT_SOURCE))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void verdictsAndPositionsAreThoseOfTheIndependentProgram(String pair) throws IOException {
    SharedCases.folder("claims");
    String answer = Answers.to(source(pair), Dialect.T997);

    assertThat(Answers.said(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(expected(pair));
  }

  @Test
  void thereAreNineteen() throws IOException {
    SharedCases.folder("claims");

    assertThat(pairs()).hasSize(19);
  }

  private static List<String> expected(String pair) throws IOException {
    try (InputStream in = Files.newInputStream(SAMPLES.resolve("997").resolve(pair + ENDING))) {
      return Answers.said(in);
    }
  }

  private static Path source(String pair) throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      return all.filter(each -> each.getFileName().toString().equals(pair + ".txt"))
          .findFirst()
          .orElseThrow();
    }
  }
}
