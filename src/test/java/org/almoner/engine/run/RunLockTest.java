package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.almoner.engine.Sessions;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  private static final Instant NOW = Instant.parse("2026-03-21T03:00:00Z");
  private static final Duration STALE = Duration.ofMinutes(30);

  @TempDir private Path lake;
  private FileSystem files;

  @BeforeEach
  void localFiles() throws IOException {
    files = new org.apache.hadoop.fs.Path(lake.toUri()).getFileSystem(Sessions.hadoop(Map.of()));
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheLake() throws IOException {
    try (RunLock held = acquire("run casework 2026-03-20")) {
      held.beat();

      assertThatThrownBy(() -> acquire("run other 2026-03-20"))
          .isInstanceOf(LockedException.class)
          .hasMessageContaining("run casework 2026-03-20");
    }
    assertThat(lock()).doesNotExist();
    acquire("run other 2026-03-20").close();
  }

  @Test
  void theLockOfADeadProcessIsTakenOver() throws IOException, InterruptedException {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    leave(holder(InetAddress.getLocalHost().getHostName(), dead.pid(), NOW));

    acquire("run casework 2026-03-20").close();

    assertThat(lock()).doesNotExist();
  }

  @Test
  void theLockOfAKilledProcessThatNobodyCollectedIsTakenOver() throws Exception {
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
    try {
      long pid = Long.parseLong(parent.inputReader().readLine().strip());
      ProcessHandle zombie = ProcessHandle.of(pid).orElseThrow();
      String started = zombie.info().startInstant().orElseThrow().toString();
      Thread.sleep(500);
      leave(
          holder(InetAddress.getLocalHost().getHostName(), pid, NOW).replace("long ago", started));

      acquire("run casework 2026-03-20").close();

      assertThat(lock()).doesNotExist();
    } finally {
      parent.destroy();
    }
  }

  @Test
  void theLockOfAnEarlierProcessWithOurNumberIsTakenOver() throws IOException {
    leave(holder(InetAddress.getLocalHost().getHostName(), ProcessHandle.current().pid(), NOW));

    acquire("run casework 2026-03-20").close();

    assertThat(lock()).doesNotExist();
  }

  @Test
  void theLockOfAnotherMachineIsRespectedWhileItBeats() throws IOException {
    leave(holder("elsewhere", 1, NOW.minus(Duration.ofMinutes(29))));

    assertThatThrownBy(() -> acquire("run")).isInstanceOf(LockedException.class);
  }

  @Test
  void theLockOfAnotherMachineIsTakenOverWhenItHasStoppedBeating() throws IOException {
    leave(holder("elsewhere", 1, NOW.minus(Duration.ofMinutes(31))));

    acquire("run").close();
  }

  @Test
  void aLockThatWasNeverWrittenToItsEndIsTakenOver() throws IOException {
    for (String garbage : new String[] {"", "{\"holder\": \"run ca", "[]", "{}", "\u0000\u0000"}) {
      leave(garbage);

      acquire("run").close();
    }
  }

  private RunLock acquire(String holder) {
    return RunLock.acquire(
        files,
        new org.apache.hadoop.fs.Path(lake.toUri()),
        Clock.fixed(NOW, ZoneOffset.UTC),
        holder,
        STALE);
  }

  private void leave(String content) throws IOException {
    Files.writeString(lock(), content);
  }

  private static String holder(String host, long pid, Instant beat) {
    return """
    {"holder": "run", "host": "%s", "pid": %d, "process_started": "long ago", "beat": "%s"}
    """
        .formatted(host, pid, beat);
  }

  private Path lock() {
    return lake.resolve("_lock.json");
  }
}
