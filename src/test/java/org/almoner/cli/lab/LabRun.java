package org.almoner.cli.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.almoner.support.CommandLineRun;

/** What a laboratory command answered. */
public record LabRun(int exitCode, String out, String err) {

  public static LabRun of(String... arguments) {
    String[] line = Stream.concat(Stream.of("lab"), Stream.of(arguments)).toArray(String[]::new);
    CommandLineRun run = CommandLineRun.of(line);
    return new LabRun(run.code(), run.out(), run.err());
  }

  /** Writes the lines to a file of the folder and gives its path. */
  public static String file(Path folder, String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
