package org.almoner.governance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.tables.ops.RegistryTables;
import org.jspecify.annotations.Nullable;

/**
 * The history as a table that analysts can query, and that knows how long the history was: steps
 * that went missing beside the models are noticed by it.
 */
public final class OpsModels {
  private static final int STEP = 1;
  private static final int DIGEST = 8;

  /**
   * The last step that the table holds. The history may be longer: a change that was killed is in
   * it and not yet in the table.
   *
   * @param steps how many; 0 where it holds none
   * @param digest of the last; null where it was recorded without one
   */
  record Known(long steps, @Nullable String digest) {
    static final Known NOTHING = new Known(0, null);

    /**
     * @throws ModelRejectedException where the history is not the one that the table knows
     */
    void requireIn(String folder, List<ModelEvent> events) {
      if (events.size() < steps) {
        throw new ModelRejectedException(
            "%s holds %d steps, and ops_models knows of %d: some were removed; restore them from a copy"
                .formatted(folder, events.size(), steps));
      }
      if (digest != null && !events.get((int) steps - 1).digest().equals(digest)) {
        throw new ModelRejectedException(
            "%s has another step %d than ops_models knows: the history was replaced; restore it from a copy"
                .formatted(folder, steps));
      }
    }
  }

  /** Adds the steps that the table does not hold yet. */
  public static void record(Lake lake, ModelRegistry registry) {
    List<ModelEvent> events = registry.events();
    long known = known(lake, registry.model()).steps();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ModelEvent event : events.subList((int) known, events.size())) {
      rows.add(row(registry.model(), event));
    }
    if (!rows.isEmpty()) {
      ModelEvent last = events.get(events.size() - 1);
      String run = "models-%s-%06d".formatted(registry.model(), last.step());
      new SmallTable(lake, RegistryTables.OPS_MODELS)
          .append(
              rows, new Provenance(run, "models", last.at().substring(0, 10), "", Map.of(), ""));
    }
  }

  static Known known(Lake lake, String model) {
    return new SmallTable(lake, RegistryTables.OPS_MODELS)
        .rows().stream()
            .filter(row -> model.equals(row.get(0)))
            .map(row -> new Known(((Number) row.get(STEP)).longValue(), (String) row.get(DIGEST)))
            .max(Comparator.comparingLong(Known::steps))
            .orElse(Known.NOTHING);
  }

  /** Names of the models that the table knows. */
  static List<String> models(Lake lake) {
    return new SmallTable(lake, RegistryTables.OPS_MODELS)
        .rows().stream().map(row -> String.valueOf(row.get(0))).distinct().toList();
  }

  private static List<@Nullable Object> row(String model, ModelEvent event) {
    return Arrays.asList(
        model,
        event.step(),
        event.version(),
        event.kind().title(),
        event.kind().state().title(),
        event.by(),
        Instant.parse(event.at()),
        event.reason().isEmpty() ? null : event.reason(),
        event.digest());
  }

  private OpsModels() {}
}
