package org.almoner.generate.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.generate.Landings;
import org.almoner.generate.engagement.EngagementWorld.ScoreFrequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data/sample/engagement} is what its README says: 300 patients, 180 days, seed 1. */
class CommittedEngagementTest {
  @TempDir private Path folder;

  @Test
  void isWhatTheGeneratorWrites() throws IOException {
    EngagementWorld world =
        new EngagementWorld(
            1, 300, 2, LocalDate.of(2025, 9, 22), 180, 0, Nature.DEFAULT, ScoreFrequency.WEEKLY);
    Landings.write(world, folder.resolve("landing"), 2);

    assertThat(Landings.texts(folder.resolve("landing/engagement")))
        .isEqualTo(Landings.texts(Path.of("data/sample/engagement")));
  }
}
