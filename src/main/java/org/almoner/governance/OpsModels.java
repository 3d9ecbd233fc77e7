package org.almoner.governance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.engine.run.OpsTables;
import org.jspecify.annotations.Nullable;

/** The history as a table that analysts can query. */
public final class OpsModels {

  /** Adds the steps that the table does not hold yet. */
  public static void record(Lake lake, ModelRegistry registry) {
    SmallTable table = new SmallTable(lake, OpsTables.MODELS);
    long known = table.rows().stream().filter(row -> registry.model().equals(row.get(0))).count();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<ModelEvent> events = registry.events();
    for (ModelEvent event : events.subList((int) known, events.size())) {
      rows.add(row(registry.model(), event));
    }
    if (!rows.isEmpty()) {
      ModelEvent last = events.get(events.size() - 1);
      String run = "models-%s-%06d".formatted(registry.model(), last.step());
      table.append(
          rows, new Provenance(run, "models", last.at().substring(0, 10), "", Map.of(), ""));
    }
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
        event.reason().isEmpty() ? null : event.reason());
  }

  private OpsModels() {}
}
