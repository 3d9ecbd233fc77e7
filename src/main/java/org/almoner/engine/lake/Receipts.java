package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Table;

/**
 * What a raw table remembers of its deliveries: the receipts of its live files, so that what a
 * table remembers is what it holds.
 *
 * @param byFile receipts by name of the landing file, in the order of their deliveries
 * @param complete whether every live file says what was delivered in it; {@link Recall} mends it
 */
public record Receipts(Map<String, List<Receipt>> byFile, boolean complete) {

  public static Receipts of(Lake lake, Table raw) {
    List<DataFile> files = new ArrayList<>(lake.files(raw));
    files.sort(Comparator.comparing(DataFile::version));
    boolean complete = files.stream().allMatch(file -> Receipt.of(file).isPresent());
    return of(files.stream().flatMap(f -> Receipt.of(f).stream()).flatMap(List::stream).toList())
        .told(complete);
  }

  /** In the order in which they were written: of one delivery, the last one counts. */
  static Receipts of(List<Receipt> receipts) {
    return new Receipts(
        receipts.stream()
            .sorted(Comparator.comparing(Receipt::delivery))
            .collect(Collectors.groupingBy(Receipt::file)),
        true);
  }

  private Receipts told(boolean all) {
    return new Receipts(byFile, all);
  }

  /**
   * The contents under a name that are not new for a business date: what was delivered last, and
   * what was delivered last by that date. Older contents are: A, B and A again are three
   * deliveries.
   */
  public Set<Receipt> known(String file, String date) {
    List<Receipt> all = byFile.getOrDefault(file, List.of());
    Optional<Receipt> last = last(all);
    Optional<Receipt> by =
        last(all.stream().filter(receipt -> receipt.date().compareTo(date) <= 0).toList());
    return Stream.of(last, by)
        .flatMap(Optional::stream)
        .filter(receipt -> !receipt.forgotten())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Receipt> last(List<Receipt> receipts) {
    return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts.get(receipts.size() - 1));
  }

  /** What a run has taken in, by name. */
  public List<Receipt> of(String run) {
    return all().stream()
        .filter(receipt -> receipt.run().equals(run))
        .sorted(Comparator.comparing(Receipt::file))
        .toList();
  }

  /**
   * The full snapshots that are not new for a business date, see {@link #known}: receipts by file.
   */
  public List<Map<String, Receipt>> knownSnapshots(String date) {
    TreeMap<String, Map<String, Receipt>> all = snapshots();
    return Stream.of(all.lastEntry(), all.floorEntry(date + Character.MAX_VALUE))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(files -> files.values().stream().noneMatch(Receipt::forgotten))
        .toList();
  }

  /** By delivery, in their order. */
  private TreeMap<String, Map<String, Receipt>> snapshots() {
    TreeMap<String, Map<String, Receipt>> snapshots = new TreeMap<>();
    for (Receipt receipt : all()) {
      if (receipt.snapshot()) {
        snapshots
            .computeIfAbsent(receipt.delivery(), delivery -> new HashMap<>())
            .put(receipt.file(), receipt);
      }
    }
    return snapshots;
  }

  /** The latest delivery, in the order in which deliveries replace each other. */
  Optional<Receipt> latest() {
    return all().stream().max(Comparator.comparing(Receipt::delivery));
  }

  private List<Receipt> all() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }
}
