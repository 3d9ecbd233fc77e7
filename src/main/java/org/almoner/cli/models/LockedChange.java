package org.almoner.cli.models;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.almoner.config.Settings;
import org.almoner.config.check.Person;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.RunLock;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.OpsModels;

/**
 * A change of a model under the lake's lock, after which {@code ops_models} is up to date.
 *
 * @param model name of the model
 */
public record LockedChange(Lake lake, Settings settings, String model) {

  /**
   * @param by who answers for it
   * @param reason why
   * @return what the change says
   */
  public String make(Person by, String reason, Function<ModelChanges, String> change) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    Duration stale = Duration.ofMinutes(settings.run().lockStaleMinutes());
    try (RunLock lock = RunLock.acquire(lake, "models, " + by.name(), stale)) {
      ModelRegistry registry = ModelRegistry.of(lake, model);
      String said = change.apply(new ModelChanges(registry, by, now, reason));
      OpsModels.record(lake, registry);
      lock.check();
      return said;
    }
  }
}
