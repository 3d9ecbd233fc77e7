package org.almoner.engine.care;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;

/**
 * Takes a run back: its deliveries are forgotten with their rows, tables that no later run made
 * again are what they were before it, and the others are named, for the next run to make anew.
 * Killed on the way, it goes on where it was when it is asked for again.
 *
 * @param keepShown whether what people have seen of the run stays, and the rest is taken back
 */
public record RunVoid(Lake lake, JobCatalog catalog, String runId, boolean keepShown) {

  /**
   * @return what became of each table that the run changed, in words
   * @throws UsageException where people have seen what the run made, and it shall not stay
   */
  public Map<Table, String> make() {
    List<RunEffect> effects = effects();
    List<String> shown =
        effects.stream().filter(this::wasShown).map(effect -> why(effect.table())).toList();
    if (!shown.isEmpty() && !keepShown) {
      throw new UsageException(
          "Run %s cannot be taken back: %s. With --keep-shown these stay, and the rest is taken back"
              .formatted(runId, String.join("; ", shown)));
    }
    Map<Table, String> outcome = new LinkedHashMap<>();
    for (RunEffect effect : effects) {
      outcome.put(effect.table(), undo(effect));
    }
    return outcome;
  }

  /** Of tables that jobs build; the ledger says what happened, whatever is taken back. */
  private List<RunEffect> effects() {
    List<RunEffect> effects = new ArrayList<>();
    for (Table table : catalog.tables()) {
      boolean ledger = table.layer() == Layer.OPS && catalog.builderOf(table).isEmpty();
      if (!ledger) {
        RunEffect.of(lake, table, runId).ifPresent(effects::add);
      }
    }
    return effects;
  }

  private boolean wasShown(RunEffect effect) {
    Table table = effect.table();
    return table.layer() != Layer.RAW
        && table.irreplaceable().isPresent()
        && effect.changedRows()
        && !effect.isUndone();
  }

  private static String why(Table table) {
    return table.fullName() + " (" + table.irreplaceable().orElseThrow() + ")";
  }

  private String undo(RunEffect effect) {
    if (effect.isUndone()) {
      return "was put back before";
    }
    if (wasShown(effect)) {
      return "stays: " + effect.table().irreplaceable().orElseThrow();
    }
    if (effect.table().layer() == Layer.RAW) {
      return new DeliveryRemoval(lake, effect).make();
    }
    Optional<String> later = effect.madeAgainBy();
    if (later.isPresent()) {
      return "made again by %s since: the next run makes it anew".formatted(later.get());
    }
    return putBack(effect);
  }

  private String putBack(RunEffect effect) {
    Restoration restoration = new Restoration(lake, effect.table());
    if (effect.before() < 0) {
      restoration.toNothing();
      return "empty, as before the run";
    }
    try {
      restoration.to(effect.before());
      return "as version " + effect.before();
    } catch (UsageException e) {
      return "not put back: " + e.getMessage();
    }
  }
}
