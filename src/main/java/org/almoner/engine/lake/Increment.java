package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

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

  /** Walks back through the deliveries to the one that the version before has taken in last. */
  private static Optional<Since> deliveredSince(Lake lake, Table raw, Provenance made) {
    TableVersion now = lake.latest(raw).orElseThrow();
    List<Provenance> deliveries = new ArrayList<>();
    for (long number = now.number(); number >= 0; number--) {
      Optional<Provenance> delivery = lake.provenance(raw, number);
      if (delivery.isEmpty()) {
        return Optional.empty();
      }
      if (delivery.get().content().equals(made.inputs().get(raw.fullName()))) {
        return inOrder(delivery.get(), deliveries)
            ? added(now, number).map(files -> new Since(files, deliveries.size()))
            : Optional.empty();
      }
      deliveries.add(delivery.get());
    }
    return Optional.empty();
  }

  private static boolean inOrder(Provenance taken, List<Provenance> deliveries) {
    String latest = taken.latestDelivery();
    return latest != null
        && deliveries.stream().allMatch(later -> later.delivery().compareTo(latest) > 0);
  }

  /** Empty where another tool has rewritten the table, so that its files no longer say. */
  private static Optional<List<DataFile>> added(TableVersion raw, long since) {
    return raw.files().stream().allMatch(file -> file.version() >= 0 && file.rows() >= 0)
        ? Optional.of(raw.files().stream().filter(file -> file.version() > since).toList())
        : Optional.empty();
  }

  private record Since(List<DataFile> added, int deliveries) {}
}
