package org.almoner.cli.claims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.engine.UsageException;
import org.almoner.engine.landing.InputMissingException;
import picocli.CommandLine.Parameters;

/** The file that a command is about. */
final class X12File {
  @Parameters(paramLabel = "FILE", description = "An X12 file, of any ending.")
  private Path path;

  /**
   * Opens it.
   *
   * @throws InputMissingException where there is no such file
   */
  InputStream open() throws IOException {
    if (Files.isDirectory(path)) {
      throw new UsageException(path + " is a folder; one file is wanted");
    }
    if (!Files.exists(path)) {
      throw new InputMissingException("There is no file " + path);
    }
    return Files.newInputStream(path);
  }

  /** Whether a path leads to it. */
  boolean isAt(Path other) throws IOException {
    return Files.exists(other) && Files.isSameFile(path, other);
  }
}
