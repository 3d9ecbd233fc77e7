package org.almoner.frame;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public data that stand beside the project; a test that needs them is skipped without. */
public final class SharedData {

  private SharedData() {}

  public static DataFile file(String name) {
    return DataFile.of(path(name));
  }

  public static String path(String name) {
    Path path = Path.of("../shared/data/causal").resolve(name);
    assumeTrue(Files.exists(path), "needs " + path);
    return path.toString();
  }
}
