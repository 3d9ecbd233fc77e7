package org.almoner.engine.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Job;
import org.almoner.engine.Landing;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * What the staging tables of a job have yet to take in: the files that its raw tables got since the
 * versions before were made. Their rows added to those versions, each in place of the row of its
 * key, give what staging all of raw would give; the night's work follows the night's deliveries,
 * not all of history.
 *
 * @param before by full name of a staging table, the version made from all earlier deliveries
 * @param since by raw table, what was delivered after them
 */
public record Increment(Map<String, TableVersion> before, Map<Table, Delivered> since) {

  /**
   * What a raw table got.
   *
   * @param files none where nothing was delivered
   * @param commits that brought them
   */
  public record Delivered(List<DataFile> files, int commits) {}

  /**
   * Empty where all of raw must be staged: there is no version yet; other code or another contract
   * made it; rows have no key by which a new one replaces an old one; a delivery came for an
   * earlier date than one already in, so that its rows may be the older ones; another table that
   * the job reads has changed, so that any row may be another now; or the record of what is in is
   * gone.
   *
   * <p>A job that reads several raw tables of one feed puts rows of the same file together: it sees
   * of each what came since, as long as the same files came.
   *
   * @param draft what the tables are about to be made from
   */
  public static Optional<Increment> since(Lake lake, Job job, Provenance draft) {
    Map<String, TableVersion> before = new LinkedHashMap<>();
    for (Table staging : job.outputs()) {
      (isAddedTo(staging) ? lake.latest(staging) : Optional.<TableVersion>empty())
          .filter(version -> isOfToday(version, draft))
          .ifPresent(version -> before.put(staging.fullName(), version));
    }
    List<Table> raw = job.inputs().stream().filter(input -> input.layer() == Layer.RAW).toList();
    boolean oneFeed =
        raw.stream().map(table -> table.landing().map(Landing::path)).distinct().count() == 1;
    if (before.isEmpty() || before.size() < job.outputs().size() || !oneFeed) {
      return Optional.empty();
    }
    List<Provenance> made =
        before.values().stream().map(version -> version.provenance().orElseThrow()).toList();
    boolean sameParents =
        job.inputs().stream()
            .filter(input -> !raw.contains(input))
            .allMatch(parent -> isUnchanged(lake, parent, made, draft));
    return sameParents
        ? delivered(lake, raw, made).map(since -> new Increment(before, since))
        : Optional.empty();
  }

  private static boolean isAddedTo(Table staging) {
    return staging.layer() == Layer.STAGING && !staging.keyColumns().isEmpty();
  }

  private static boolean isOfToday(TableVersion version, Provenance draft) {
    return version
        .provenance()
        .filter(record -> record.fingerprint().equals(draft.fingerprint()))
        .isPresent();
  }

  /** Of a parent whose rows are deleted by date, each date shows others. */
  private static boolean isUnchanged(
      Lake lake, Table parent, List<Provenance> made, Provenance draft) {
    String content = draft.inputs().get(parent.fullName());
    return made.stream().allMatch(m -> Objects.equals(content, m.inputs().get(parent.fullName())))
        && Deletions.stored(lake, parent).equals(parent);
  }

  private static Optional<Map<Table, Delivered>> delivered(
      Lake lake, List<Table> raw, List<Provenance> made) {
    Map<Table, Delivered> since = new LinkedHashMap<>();
    for (Table table : raw) {
      Set<String> taken =
          made.stream()
              .map(record -> record.inputs().getOrDefault(table.fullName(), ""))
              .collect(Collectors.toSet());
      DeliveredSince.of(lake, table, taken).ifPresent(found -> since.put(table, found));
    }
    return since.size() == raw.size() && (raw.size() == 1 || areTogether(lake, since))
        ? Optional.of(since)
        : Optional.empty();
  }

  /** Whether of each landing file all tables got their rows since, or have none of it. */
  private static boolean areTogether(Lake lake, Map<Table, Delivered> since) {
    Set<String> came = new HashSet<>();
    since.values().forEach(found -> came.addAll(landed(receipts(found.files))));
    for (Map.Entry<Table, Delivered> each : since.entrySet()) {
      Set<String> apart = new HashSet<>(came);
      apart.removeAll(landed(receipts(each.getValue().files)));
      Stream<Receipt> all =
          Receipts.of(lake, each.getKey()).byFile().values().stream().flatMap(List::stream);
      apart.removeAll(landed(all.filter(receipt -> receipt.rows() == 0)));
      if (!apart.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Receipt> receipts(List<DataFile> files) {
    return files.stream().flatMap(file -> Receipt.of(file).stream().flatMap(List::stream));
  }

  /** Name and digest of each. */
  private static Set<String> landed(Stream<Receipt> receipts) {
    return receipts
        .map(receipt -> receipt.file() + "\n" + receipt.digest())
        .collect(Collectors.toSet());
  }

  /** The version of a staging table that rows join, or take the place of rows of. */
  public TableVersion before(Table staging) {
    return Objects.requireNonNull(before.get(staging.fullName()), staging::fullName);
  }

  /** The files that a raw table got. */
  public List<DataFile> delivered(Table raw) {
    return new ArrayList<>(Objects.requireNonNull(since.get(raw), raw::fullName).files);
  }

  /** Rows that raw tables got. */
  public long rows(List<Table> raw) {
    return raw.stream()
        .flatMap(table -> Stream.ofNullable(since.get(table)))
        .flatMap(found -> found.files.stream())
        .mapToLong(DataFile::rows)
        .sum();
  }

  /** Whether all of it came in one delivery. */
  boolean isOfOneDelivery() {
    return since.values().stream().allMatch(found -> found.commits <= 1);
  }
}
