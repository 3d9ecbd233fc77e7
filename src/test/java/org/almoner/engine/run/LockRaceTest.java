package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.almoner.support.LockRace;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several ask for the lake at the same moment. {@code almoner.rounds} says how often. */
class LockRaceTest {
  private static final int ROUNDS = Integer.getInteger("almoner.rounds", 25);

  @TempDir private Path folder;

  @Test
  void ofSeveralThatAskForAFreeLakeOneGetsIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestLake lake = new TestLake(folder.resolve("free-" + round));
      assertThat(LockRace.holders(lake::lake)).as("holders in round " + round).isEqualTo(1);
    }
  }

  @Test
  void ofSeveralThatFindTheLakeReleasedOneGetsIt() throws Exception {
    TestLake lake = new TestLake(folder);
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(LockRace.holders(lake::lake)).as("holders in round " + round).isEqualTo(1);
    }
  }

  @Test
  void ofSeveralThatFindAStaleLockOneTakesItOver() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestLake lake = new TestLake(folder.resolve("stale-" + round));
      stale(lake, round % 2 == 0 ? "_lock.json" : "_lock/00000041.json");
      assertThat(LockRace.holders(lake::lake)).as("holders in round " + round).isEqualTo(1);
    }
  }

  private static void stale(TestLake lake, String name) throws Exception {
    Path file = lake.root().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"holder\": \"run\", \"pid\": 999999}");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(file, longAgo);
  }
}
