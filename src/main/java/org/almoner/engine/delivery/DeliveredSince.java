package org.almoner.engine.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;

/** Looks up in the log of a raw table what was delivered since others were made from it. */
final class DeliveredSince {

  /**
   * Walks back through the deliveries to the one that the earliest of some versions has taken in
   * last. Commits in which rows only moved between files are none: what came is read from the files
   * in which it came. Empty where rows were taken away since, or another tool brought some.
   *
   * @param taken contents of the raw table that the versions were made from
   */
  static Optional<Increment.Delivered> of(Lake lake, Table raw, Set<String> taken) {
    if (lake.latest(raw).isEmpty()) {
      return Optional.empty();
    }
    Set<String> sought = new HashSet<>(taken);
    List<Commit> deliveries = new ArrayList<>();
    for (long number = lake.latest(raw).orElseThrow().number(); number >= 0; number--) {
      Optional<Commit> commit = lake.commit(raw, number);
      Optional<Provenance> record = commit.flatMap(Commit::provenance);
      if (commit.isEmpty()) {
        return Optional.empty();
      }
      record.ifPresent(found -> sought.remove(found.content()));
      if (sought.isEmpty()) {
        return inOrder(lake, raw, record.orElseThrow(), deliveries)
                && added(deliveries).allMatch(f -> there(lake, raw, f))
            ? Optional.of(new Increment.Delivered(added(deliveries).toList(), deliveries.size()))
            : Optional.empty();
      }
      if (commit.get().changesData()) {
        if (record.isEmpty() || !commit.get().removed().isEmpty()) {
          return Optional.empty();
        }
        deliveries.add(commit.get());
      }
    }
    return Optional.empty();
  }

  /** Of full snapshots those of one date belong together, so that each has to be of a later one. */
  private static boolean inOrder(Lake lake, Table raw, Provenance taken, List<Commit> deliveries) {
    String latest = taken.latestDelivery();
    boolean snapshots = !Receipts.of(lake, raw).snapshotRuns().isEmpty();
    return latest != null
        && deliveries.stream()
            .flatMap(delivery -> delivery.provenance().stream())
            .allMatch(
                later ->
                    later.delivery().compareTo(latest) > 0
                        && !(snapshots && latest.startsWith(later.businessDate())));
  }

  private static Stream<DataFile> added(List<Commit> deliveries) {
    return deliveries.stream().flatMap(delivery -> delivery.added().stream());
  }

  /** Whether a file is live, or has been put together with others and is not removed yet. */
  private static boolean there(Lake lake, Table raw, DataFile file) {
    return lake.files(raw).contains(file) || lake.exists(raw, file);
  }

  private DeliveredSince() {}
}
