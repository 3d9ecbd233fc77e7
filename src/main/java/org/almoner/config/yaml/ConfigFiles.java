package org.almoner.config.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.engine.StorageException;
import org.almoner.engine.UsageException;

/**
 * Where configuration comes from: the installation's folder (the launcher names it, else the
 * working directory), and behind it the copy that is packed into the JAR.
 */
public final class ConfigFiles {
  /** All settings, with the values they have where nobody says otherwise. */
  public static final String SETTINGS = "conf/almoner.yaml";

  private static final int LARGEST = 1 << 20;

  /**
   * The text of a file the user named.
   *
   * @throws UsageException where it cannot be read, is larger than any settings are, or is no UTF-8
   */
  public static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new UsageException(file + " is larger than 1 MiB; is the path right?");
      }
      return text(file, bytes);
    } catch (IOException e) {
      throw new UsageException("Cannot read " + file + "; is the path right?", e);
    }
  }

  private static String text(Path file, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      throw new UsageException(
          "%s, line %d: not UTF-8; save the file as UTF-8".formatted(file, line));
    }
    return text.toString();
  }

  /** The text of {@code conf/…} or {@code jobs/…}, or empty where there is no such file. */
  public static Optional<String> find(String relative) {
    Path file = home().resolve(relative);
    if (Files.isRegularFile(file)) {
      return Optional.of(read(file));
    }
    try (InputStream packed = ConfigFiles.class.getResourceAsStream("/" + relative)) {
      return packed == null
          ? Optional.empty()
          : Optional.of(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StorageException("Cannot read " + relative + " in the JAR", e);
    }
  }

  public static Path home() {
    return Path.of(System.getProperty("almoner.home", ""));
  }

  private ConfigFiles() {}
}
