package org.almoner.engine.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * Brings a table back to what it was: a new version with the files and the record of an earlier
 * one. Nothing is removed, so that it can be taken back in the same way.
 */
public record Restoration(Lake lake, Table table) {
  static final String OPERATION = "RESTORE";

  /**
   * The last version that was made for a business date that is not after the given one.
   *
   * @param date ISO
   */
  public long versionAsOf(String date) {
    return lake.commits(table).stream()
        .filter(
            commit ->
                commit.provenance().filter(p -> p.businessDate().compareTo(date) <= 0).isPresent())
        .map(Commit::number)
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new UsageException(
                    "The log of %s has no version made for %s or before"
                        .formatted(table.fullName(), date)));
  }

  /**
   * @return the new version; empty where the table has those files and that record already
   */
  public Optional<TableVersion> to(long number) {
    TableVersion now =
        lake.latest(table)
            .orElseThrow(() -> new UsageException(table.fullName() + " has no version yet"));
    TableVersion then =
        lake.at(table, number)
            .orElseThrow(
                () ->
                    new UsageException(
                        "The log of %s does not reach back to version %d; lake history names those that are there"
                            .formatted(table.fullName(), number)));
    Provenance record = require(then);
    List<DataFile> added = without(then.files(), now.files());
    List<DataFile> removed = without(now.files(), then.files());
    boolean sameRecord = now.provenance().equals(Optional.of(record));
    return added.isEmpty() && removed.isEmpty() && sameRecord
        ? Optional.empty()
        : Optional.of(
            lake.publish(
                Deletions.stored(table, then), new Change(OPERATION, added, removed, record)));
  }

  /** No rows, as before the first version; the record says that nothing was made from anything. */
  void toNothing() {
    TableVersion now = lake.latest(table).orElseThrow();
    String date = now.provenance().map(Provenance::businessDate).orElse("");
    Provenance nothing =
        new Provenance("", "", date, "", Map.of(), Content.EMPTY.toString(), null, null);
    lake.publish(table, new Change(OPERATION, List.of(), now.files(), nothing));
  }

  private Provenance require(TableVersion then) {
    if (!then.schemaJson().equals(Lake.schema(Deletions.stored(table, then)).json())) {
      throw new UsageException(
          "Version %d of %s has other columns than the contract; lake rebuild makes the table anew"
              .formatted(then.number(), table.fullName()));
    }
    List<String> lost =
        then.files().stream()
            .filter(file -> !lake.exists(table, file))
            .map(DataFile::path)
            .toList();
    if (!lost.isEmpty()) {
      throw new UsageException(
          "Files of version %d of %s were removed: %s"
              .formatted(then.number(), table.fullName(), String.join(", ", lost)));
    }
    return then.provenance()
        .orElseThrow(
            () ->
                new UsageException(
                    "Version %d of %s was made by another tool; restore one that a run made"
                        .formatted(then.number(), table.fullName())));
  }

  private static List<DataFile> without(List<DataFile> files, List<DataFile> others) {
    List<String> paths = others.stream().map(DataFile::path).toList();
    List<DataFile> left = new ArrayList<>(files);
    left.removeIf(file -> paths.contains(file.path()));
    return left;
  }
}
