package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.support.CommandLineRun;
import org.almoner.support.KpiLake;
import org.almoner.support.QueryLines;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysts write is answered, and rightly. */
class InnocentQueriesTest {
  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void aLake() {
    lake = KpiLake.in(folder);
  }

  static Stream<Arguments> queries() {
    List<String> lines = QueryLines.of("innocent.txt");
    List<Arguments> queries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      queries.add(Arguments.of(lines.get(i), lines.get(i + 1).substring("=> ".length())));
    }
    return queries.stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isAnswered(String query, String answer) {
    CommandLineRun run =
        CommandLineRun.of("sql", query, "--lake", lake.root().toString(), "--format", "csv");

    assertThat(run.err()).isEmpty();
    assertThat(String.join(" / ", run.out().lines().skip(1).toList())).isEqualTo(answer);
  }

  @Test
  void thereAreFifty() {
    assertThat(queries().count()).isGreaterThanOrEqualTo(50);
  }
}
