package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.support.CommandLineRun;
import org.almoner.support.KpiLake;
import org.almoner.support.QueryLines;
import org.almoner.support.TestLake;
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
  private static final String SECRET = "canary-of-the-machine";
  @TempDir private static Path folder;
  private static TestLake lake;
  private static Path canary;
  private static Path outside;
  private static ServerSocket port;
  private static Map<String, String> before;

  @BeforeAll
  static void aLakeAFileAndAPort() throws IOException {
    lake = KpiLake.in(folder);
    canary = Files.writeString(folder.resolve("canary.txt"), SECRET);
    outside = Files.createDirectory(folder.resolve("outside"));
    port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port.setSoTimeout(20);
    System.setProperty("almoner.canary", SECRET);
    before = everything();
  }

  @AfterAll
  static void close() throws IOException {
    port.close();
    System.clearProperty("almoner.canary");
  }

  static Stream<String> statements() {
    return Stream.of("write", "read", "java", "network")
        .flatMap(k -> QueryLines.hostile(k).stream());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void hasNoEffect(String template) throws IOException {
    String statement =
        template
            .replace("$CANARY", canary.toString())
            .replace("$PORT", Integer.toString(port.getLocalPort()))
            .replace("$LAKE", lake.root().toString())
            .replace("$OUT", outside.toString());

    CommandLineRun run = CommandLineRun.of("sql", statement, "--lake", lake.root().toString());

    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out() + run.err()).doesNotContain(SECRET);
    assertThat(everything()).isEqualTo(before);
    assertThat(System.getProperty("almoner.canary")).isEqualTo(SECRET);
    assertThatThrownBy(port::accept).isInstanceOf(SocketTimeoutException.class);
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
    CommandLineRun run = CommandLineRun.of("sql", statement, "--lake", lake.root().toString());

    assertThat(run.err()).contains("Allowed are queries over tables of the lake", "explain QUERY");
  }

  /** Every file there is below the folder, with its content. */
  private static Map<String, String> everything() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        files.put(
            folder.relativize(each).toString(),
            Files.isRegularFile(each)
                ? java.util.HexFormat.of().formatHex(Files.readAllBytes(each))
                : "a folder");
      }
    }
    return files;
  }
}
