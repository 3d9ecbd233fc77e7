package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several ask for the lake at the same moment. {@code almoner.rounds} says how often. */
class LockRaceTest {
  private static final int ROUNDS = Integer.getInteger("almoner.rounds", 25);
  private static final int THREADS = 4;

  @TempDir private Path folder;

  @Test
  void ofSeveralThatAskForAFreeLakeOneGetsIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestLake lake = new TestLake(folder.resolve("free-" + round));
      assertThat(holders(lake)).as("holders in round " + round).isEqualTo(1);
    }
  }

  @Test
  void ofSeveralThatFindTheLakeReleasedOneGetsIt() throws Exception {
    TestLake lake = new TestLake(folder);
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(holders(lake)).as("holders in round " + round).isEqualTo(1);
    }
  }

  @Test
  void ofSeveralThatFindAStaleLockOneTakesItOver() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestLake lake = new TestLake(folder.resolve("stale-" + round));
      stale(lake, round % 2 == 0 ? "_lock.json" : "_lock/00000041.json");
      assertThat(holders(lake)).as("holders in round " + round).isEqualTo(1);
    }
  }

  /** How many of the threads held the lake at the same time; released when all have asked. */
  private static int holders(TestLake lake) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<RunLock> held = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<List<RunLock>> one =
          () -> {
            start.await();
            try {
              return List.of(RunLock.acquire(lake.lake(), "run", Duration.ofMinutes(30)));
            } catch (LockedException e) {
              return List.of();
            }
          };
      List<Future<List<RunLock>>> asked = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        asked.add(threads.submit(one));
      }
      for (Future<List<RunLock>> each : asked) {
        held.addAll(each.get());
      }
    } finally {
      threads.shutdown();
    }
    held.forEach(RunLock::check);
    held.forEach(RunLock::close);
    return held.size();
  }

  private static void stale(TestLake lake, String name) throws Exception {
    Path file = lake.root().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"holder\": \"run\", \"pid\": 999999}");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(file, longAgo);
  }
}
