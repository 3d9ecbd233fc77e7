package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.support.TestLake;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A holder whose storage does not answer when its lock is to be renewed. */
class RenewalTest {
  private static final Duration STALE = Duration.ofSeconds(2);

  @TempDir private java.nio.file.Path folder;

  /** Local files whose lock cannot be reached so many times. */
  public static final class Failing extends RawLocalFileSystem {
    private static final AtomicInteger LEFT = new AtomicInteger();

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
      if (path.getName().equals("_lock") && LEFT.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new SocketTimeoutException("Read timed out");
      }
      return super.listStatus(path);
    }
  }

  @Test
  void aRenewalThatFailsIsTriedAgainAndTheHolderGoesOn() throws Exception {
    Lake lake = failing();
    try (RunLock lock = RunLock.acquire(lake, "run one", STALE)) {
      Failing.LEFT.set(2);

      Thread.sleep(STALE.plusSeconds(1).toMillis());

      assertThat(Failing.LEFT).hasValue(0);
      assertThatThrownBy(() -> RunLock.acquire(new TestLake(folder).lake(), "run two", STALE))
          .isInstanceOf(LockedException.class);
      lock.check();
      write(lake);
    }
  }

  @Test
  void aHolderWhoseRenewalsFailForTooLongStopsBeforeItCommits() {
    Lake lake = failing();
    try (RunLock robbed = RunLock.acquire(lake, "run one", STALE)) {
      Failing.LEFT.set(Integer.MAX_VALUE);
      Patience patience = new Patience(STALE, Duration.ofMinutes(1), told -> {});

      try (RunLock taken = RunLock.acquire(new TestLake(folder).lake(), "run two", patience)) {
        Failing.LEFT.set(0);

        assertThatThrownBy(() -> write(lake))
            .isInstanceOf(LockedException.class)
            .hasMessageContaining("taken over by run two");
        assertThat(folder.resolve("lake/ops/ops_checks/_delta_log")).doesNotExist();
        taken.check();
      }
      assertThat(robbed).isNotNull();
    }
  }

  private Lake failing() {
    Failing.LEFT.set(0);
    TestLake lake = new TestLake(folder);
    Configuration hadoop = new Configuration(lake.lake().fileSystem().getConf());
    hadoop.set("fs.file.impl", Failing.class.getName());
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    return new Lake(lake.root().toString(), hadoop, Clock.systemUTC());
  }

  private static void write(Lake lake) {
    new SmallTable(lake, OpsTables.CHECKS)
        .append(
            List.of(List.of("run", "zoo.animals", "check", "warn", true, "nothing")),
            new Provenance("run", "job", "2026-03-20", "", Map.of(), ""));
  }
}
