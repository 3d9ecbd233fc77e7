package org.almoner.engine.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * What a staging table has yet to take in: the files that its raw table got since the version
 * before was made. Their rows added to that version, each in place of the row of its key, give what
 * staging all of raw would give; the night's work follows the night's deliveries, not all of
 * history.
 *
 * @param before the version made from all earlier deliveries
 * @param delivered raw files since; none where nothing was delivered
 * @param deliveries commits that brought them
 */
public record Increment(TableVersion before, List<DataFile> delivered, int deliveries) {

  /**
   * Empty where all of raw must be staged: there is no version yet; other code or another contract
   * made it; rows have no key by which a new one replaces an old one; a delivery came for an
   * earlier date than one already in, so that its rows may be the older ones; or the record of what
   * is in is gone.
   *
   * @param draft what the table is about to be made from
   */
  public static Optional<Increment> since(
      Lake lake, Table staging, List<Table> inputs, Provenance draft) {
    boolean stagesOneTable =
        staging.layer() == Layer.STAGING
            && !staging.keyColumns().isEmpty()
            && inputs.size() == 1
            && inputs.get(0).layer() == Layer.RAW;
    Optional<TableVersion> before = lake.latest(staging);
    Optional<Provenance> made =
        before
            .flatMap(TableVersion::provenance)
            .filter(record -> record.fingerprint().equals(draft.fingerprint()));
    return stagesOneTable && made.isPresent() && lake.latest(inputs.get(0)).isPresent()
        ? deliveredSince(lake, inputs.get(0), made.get())
            .map(files -> new Increment(before.get(), files.added, files.deliveries))
        : Optional.empty();
  }

  /** Rows delivered since. */
  long rows() {
    return delivered.stream().mapToLong(DataFile::rows).sum();
  }

  /**
   * Walks back through the deliveries to the one that the version before has taken in last. Commits
   * in which rows only moved between files are none: what came is read from the files in which it
   * came. Empty where rows were taken away since, or another tool brought some.
   */
  private static Optional<Since> deliveredSince(Lake lake, Table raw, Provenance made) {
    List<Commit> deliveries = new ArrayList<>();
    for (long number = lake.latest(raw).orElseThrow().number(); number >= 0; number--) {
      Optional<Commit> commit = lake.commit(raw, number);
      Optional<Provenance> record = commit.flatMap(Commit::provenance);
      if (commit.isEmpty()) {
        return Optional.empty();
      }
      if (record.isPresent() && record.get().content().equals(made.inputs().get(raw.fullName()))) {
        return inOrder(lake, raw, record.get(), deliveries)
                && added(deliveries).allMatch(f -> there(lake, raw, f))
            ? Optional.of(new Since(added(deliveries).toList(), deliveries.size()))
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

  private record Since(List<DataFile> added, int deliveries) {}
}
