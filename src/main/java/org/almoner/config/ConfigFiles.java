package org.almoner.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.engine.UsageException;

/**
 * Where configuration comes from: the installation's folder (the launcher names it, else the
 * working directory), and behind it the copy that is packed into the JAR.
 */
final class ConfigFiles {

  /** The text of a file the user named. */
  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("Cannot read " + file + "; is the path right?", e);
    }
  }

  /** The text of {@code conf/…} or {@code jobs/…}, or empty where there is no such file. */
  static Optional<String> find(String relative) {
    Path file = home().resolve(relative);
    if (Files.isRegularFile(file)) {
      return Optional.of(read(file));
    }
    try (InputStream packed = ConfigFiles.class.getResourceAsStream("/" + relative)) {
      return packed == null
          ? Optional.empty()
          : Optional.of(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + relative + " in the JAR", e);
    }
  }

  static Path home() {
    return Path.of(System.getProperty("almoner.home", ""));
  }

  private ConfigFiles() {}
}
