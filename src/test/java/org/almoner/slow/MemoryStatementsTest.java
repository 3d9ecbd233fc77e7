package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.almoner.support.CommandLineRun;
import org.almoner.support.KpiLake;
import org.almoner.support.QueryLines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that would use up memory, one after another in one small process, which survives. */
@Tag("slow")
class MemoryStatementsTest {
  private static final int REFUSED = 2;
  private static final int RESOURCES = 15;
  @TempDir private static Path folder;

  @Test
  void endByThemselvesAndTheProcessGoesOn() throws Exception {
    KpiLake.in(folder);
    Path said = folder.resolve("said.txt");

    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();

    String text = Files.readString(said, StandardCharsets.UTF_8);
    List<String> codes = text.lines().filter(line -> line.startsWith("code ")).toList();
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(codes).as(text).hasSize(QueryLines.hostile("memory").size() + 1);
    assertThat(codes.subList(0, codes.size() - 1))
        .as(text)
        .allMatch(line -> line.matches("code (%d|%d) .*".formatted(REFUSED, RESOURCES)));
    assertThat(codes.get(codes.size() - 1)).isEqualTo("code 0 select 1");
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-opens"))
            .toList());
    command.addAll(List.of("-Xmx600m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MemoryStatementsTest.class.getName());
    command.add(folder.resolve("lake").toString());
    return command;
  }

  /** The small process: each statement, and at last one that is answered. */
  public static void main(String[] arguments) {
    List<String> statements = new ArrayList<>(QueryLines.hostile("memory"));
    statements.add("select 1");
    for (String statement : statements) {
      long start = System.nanoTime();
      CommandLineRun run =
          CommandLineRun.of("sql", statement, "--lake", arguments[0], "--timeout", "20s");
      System.out.printf("%ncode %d %s%n", run.code(), statement); // after a log line
      System.out.printf("  %.1f s %s%n", (System.nanoTime() - start) / 1e9, run.err().strip());
    }
    System.exit(0); // a statement that cannot be ended may still be running
  }
}
