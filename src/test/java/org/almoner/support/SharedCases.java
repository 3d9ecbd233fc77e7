package org.almoner.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Cases that stand beside the project; a test that needs one is skipped without. */
public final class SharedCases {

  /** A case's folder, such as {@code lake/utf16}. */
  public static Path folder(String name) {
    Path path = Path.of("../shared/cases").resolve(name);
    assumeTrue(Files.exists(path), "needs " + path);
    return path;
  }

  /** A small sound casework delivery with the case's {@code casework} folder laid over it. */
  public static TestLake overBase(String name, TestLake lake) {
    copy(folder("base"), lake.landing());
    copy(folder(name).resolve("casework"), lake.landing().resolve("casework"));
    return lake;
  }

  /** Copies a folder's content; links stay links. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + from, e);
    }
  }

  private SharedCases() {}
}
