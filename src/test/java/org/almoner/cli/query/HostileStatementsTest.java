package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.almoner.support.CommandLineRun;
import org.almoner.support.QueryLines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements that would write, read files, call Java or reach the network have no effect, and what
 * is refused says what is allowed.
 */
class HostileStatementsTest {
  @TempDir private static Path folder;
  private static Bait bait;

  @BeforeAll
  static void layBait() throws IOException {
    bait = Bait.in(folder);
  }

  @AfterAll
  static void takeBaitAway() throws IOException {
    bait.close();
  }

  static List<String> statements() {
    return Bait.templates();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void hasNoEffect(String template) {
    CommandLineRun run = run(bait.put(template));

    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out() + run.err()).doesNotContain(Bait.SECRET);
    bait.requireUntouched();
  }

  @Test
  void thereAreTwentyOfEachKind() {
    for (String kind : new String[] {"write", "read", "java", "network", "memory"}) {
      assertThat(QueryLines.hostile(kind)).as(kind).hasSize(20).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table mart_ops_kpis",
        "set x = 1",
        "select * from mart_ops_kpis with ('a' = 'b')",
        "begin select 1; end"
      })
  void aRefusalSaysWhatIsAllowedInstead(String statement) {
    assertThat(run(statement).err())
        .contains("Allowed are queries over tables of the lake", "explain QUERY");
  }

  private static CommandLineRun run(String statement) {
    return CommandLineRun.of("sql", statement, "--lake", bait.lake().root().toString());
  }
}
