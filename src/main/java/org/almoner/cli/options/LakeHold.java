package org.almoner.cli.options;

import java.time.Duration;
import java.util.function.Supplier;
import org.almoner.config.Settings;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.run.RunLock;

/** A change of tables by hand, under the lake's lock. */
public record LakeHold(Lake lake, Settings settings) {

  /**
   * @param what is done, for whoever finds the lock held
   */
  public <T> T make(String what, Supplier<T> change) {
    Duration stale = Duration.ofMinutes(settings.run().lockStaleMinutes());
    try (RunLock lock = RunLock.acquire(lake, "lake " + what, stale)) {
      T done = change.get();
      lock.check();
      return done;
    }
  }

  /**
   * @throws UsageException where there is none yet
   */
  public static TableVersion latest(Lake lake, Table table) {
    return lake.latest(table)
        .orElseThrow(
            () -> new UsageException(table.fullName() + " has no version yet; a run builds it"));
  }
}
