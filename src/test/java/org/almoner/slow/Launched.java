package org.almoner.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process, its output in a file, and how to end it the hard way. */
record Launched(Process process, Path output) {

  static Launched start(Path scratch, List<String> command) {
    return start(scratch, "1g", command);
  }

  /**
   * @param heap that the launcher gives to Java, such as {@code 3g}
   */
  static Launched start(Path scratch, String heap, List<String> command) {
    try {
      Files.createDirectories(scratch);
      Path output = Files.createTempFile(scratch, "output", ".txt");
      List<String> inItsOwnGroup = new ArrayList<>(List.of("setsid"));
      inItsOwnGroup.addAll(command);
      ProcessBuilder builder = new ProcessBuilder(inItsOwnGroup);
      builder.environment().put("TMPDIR", scratch.toString());
      builder.environment().put("ALMONER_MEMORY", heap);
      builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      return new Launched(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + command, e);
    }
  }

  /** Waits for the end, and returns what was printed; anything but success is an error. */
  String succeed() throws IOException, InterruptedException {
    if (end() != 0) {
      throw new AssertionError("Ended with " + process.exitValue() + ":\n" + printed());
    }
    return printed();
  }

  /** Waits for the end, ten minutes at most, and returns the exit code. */
  int end() throws IOException, InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      kill();
    }
    return process.exitValue();
  }

  /** Kills the command and all it started at one stroke, as a machine that loses power does. */
  void kill() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid()).start().waitFor();
    process.waitFor();
  }

  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
