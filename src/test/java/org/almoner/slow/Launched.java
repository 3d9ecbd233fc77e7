package org.almoner.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process, its output in a file, and how to end it the hard way. */
record Launched(Process process, Path output) {

  static Launched start(Path scratch, List<String> command) {
    try {
      Files.createDirectories(scratch);
      Path output = Files.createTempFile(scratch, "output", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("TMPDIR", scratch.toString());
      builder.environment().put("ALMONER_MEMORY", "1g");
      builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      return new Launched(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + command, e);
    }
  }

  /** Waits for the end, and returns what was printed; anything but success is an error. */
  String succeed() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      kill();
    }
    if (process.exitValue() != 0) {
      throw new AssertionError("Ended with " + process.exitValue() + ":\n" + printed());
    }
    return printed();
  }

  /** Kills the process and all it started, as a machine that loses its power does. */
  void kill() throws InterruptedException {
    Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
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
