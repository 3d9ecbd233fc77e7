package org.almoner.engine.delivery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Table;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;

/**
 * What a raw table remembers of its deliveries: the receipts of its live files, so that what a
 * table remembers is what it holds.
 *
 * @param byFile receipts by name of the landing file, in the order of their deliveries
 * @param complete whether every live file says what was delivered in it, and the log what they hold
 *     together; {@link Recall} mends it
 */
public record Receipts(Map<String, List<Receipt>> byFile, boolean complete) {

  public static Receipts of(Lake lake, Table raw) {
    Optional<TableVersion> version = lake.latest(raw);
    Receipts receipts = of(version.map(TableVersion::files).orElse(List.of()), List.of());
    boolean recorded = version.isEmpty() || version.get().provenance().isPresent();
    return new Receipts(receipts.byFile, receipts.complete && recorded);
  }

  /** The receipts of files, of which some got other notes. */
  static Receipts of(List<DataFile> files, List<DataFile> noted) {
    Map<String, DataFile> latest = new LinkedHashMap<>();
    Stream.concat(files.stream(), noted.stream()).forEach(file -> latest.put(file.path(), file));
    return new Receipts(
        latest.values().stream()
            .sorted(Comparator.comparing(DataFile::version))
            .flatMap(file -> Receipt.of(file).stream().flatMap(List::stream))
            .sorted(Comparator.comparing(Receipt::delivery))
            .collect(Collectors.groupingBy(Receipt::file)),
        latest.values().stream().allMatch(file -> Receipt.of(file).isPresent()));
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

  /** Runs that took in a full snapshot. */
  public Set<String> snapshotRuns() {
    return all().stream()
        .filter(Receipt::snapshot)
        .map(Receipt::run)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Files that came again for the same date as part of a snapshot: name and run of the earlier
   * delivery, a line each.
   */
  Set<String> superseded() {
    Set<String> superseded = new TreeSet<>();
    for (List<Receipt> ofFile : byFile.values()) {
      for (int i = 1; i < ofFile.size(); i++) {
        Receipt earlier = ofFile.get(i - 1);
        if (ofFile.get(i).snapshot() && ofFile.get(i).date().equals(earlier.date())) {
          superseded.add(earlier.file() + "\n" + earlier.run());
        }
      }
    }
    return superseded;
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

  /** The latest business date, ISO, for which a file came again with the same bytes. */
  public Optional<String> lastAgain() {
    return all().stream()
        .flatMap(receipt -> Stream.ofNullable(receipt.again()))
        .max(Comparator.naturalOrder());
  }

  private List<Receipt> all() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }
}
