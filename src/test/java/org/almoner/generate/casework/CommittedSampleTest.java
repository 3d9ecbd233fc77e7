package org.almoner.generate.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.almoner.generate.Landings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data/sample/casework} is what its README says: 150 patients, seed 1. */
class CommittedSampleTest {
  @TempDir private Path folder;

  @Test
  void isWhatTheGeneratorWrites() throws IOException {
    Landings.write(new CaseworkWorld(1, 150, 225, Landings.START, 110, 0), folder, 1);

    assertThat(Landings.texts(folder.resolve("casework")))
        .isEqualTo(Landings.texts(Path.of("data/sample/casework")));
  }
}
