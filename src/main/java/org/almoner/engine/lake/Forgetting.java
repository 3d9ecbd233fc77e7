package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.engine.Table;

/**
 * Lets a raw table take landing files in again. Their rows stay, as those of an earlier delivery;
 * their receipts no longer count.
 */
public record Forgetting(Lake lake, Table raw) {

  /**
   * In one commit, or none where nothing of it is remembered. The table has to know what it holds,
   * see {@link Recall}.
   *
   * @param which names of landing files
   * @return the names that were remembered, in their order
   */
  public List<String> forget(Predicate<String> which) {
    Predicate<Receipt> meant = receipt -> which.test(receipt.file()) && !receipt.forgotten();
    List<DataFile> holding =
        lake.files(raw).stream().filter(file -> receipts(file).anyMatch(meant)).toList();
    if (holding.isEmpty()) {
      return List.of();
    }
    TreeSet<String> names = new TreeSet<>();
    holding.stream()
        .flatMap(Forgetting::receipts)
        .filter(meant)
        .forEach(receipt -> names.add(receipt.file()));
    List<DataFile> noted = holding.stream().map(file -> without(file, meant)).toList();
    Provenance record = lake.latest(raw).flatMap(TableVersion::provenance).orElseThrow();
    lake.publish(raw, new Change("FORGET", noted, List.of(), Map.of(), record, false));
    return new ArrayList<>(names);
  }

  private static DataFile without(DataFile file, Predicate<Receipt> meant) {
    return Receipt.keep(file, receipts(file).map(r -> meant.test(r) ? r.forget() : r).toList());
  }

  private static Stream<Receipt> receipts(DataFile file) {
    return Receipt.of(file).stream().flatMap(List::stream);
  }
}
