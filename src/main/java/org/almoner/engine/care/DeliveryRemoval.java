package org.almoner.engine.care;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one run delivered out of a raw table, and with the rows the memory of their files:
 * where they lie in the landing directory they are taken in again.
 *
 * @param effect of the run on the raw table
 */
record DeliveryRemoval(Lake lake, RunEffect effect) {

  /**
   * @return what became of the table, in words
   */
  String make() {
    TableVersion now = lake.latest(effect.table()).orElseThrow();
    List<DataFile> rows =
        effect.added().stream().flatMap(file -> live(now, file).stream()).toList();
    if (rows.size() < effect.added().size()) {
      return "not forgotten: its rows were put together with others; lake restore brings back"
          + " version "
          + effect.before();
    }
    lake.publish(effect.table(), new Change(Restoration.OPERATION, List.of(), rows, record(now)));
    return "%,d rows forgotten".formatted(rows.stream().mapToLong(DataFile::rows).sum());
  }

  /** The file as it is noted now, which may be otherwise than when it came. */
  private static Optional<DataFile> live(TableVersion now, DataFile file) {
    return now.files().stream().filter(other -> other.path().equals(file.path())).findFirst();
  }

  private Provenance record(TableVersion now) {
    Provenance last = now.provenance().orElseThrow();
    String delivery = latestDelivery();
    return new Provenance(
        last.runId(),
        "void " + effect.own().get(0).provenance().orElseThrow().runId(),
        delivery == null ? last.businessDate() : delivery.split(" ", 2)[0],
        last.fingerprint(),
        last.inputs(),
        content(now).toString(),
        delivery,
        last.newest());
  }

  /** Contents add up: what a commit brought is the difference that it made. */
  private Content content(TableVersion now) {
    Content left = now.content().orElseThrow();
    for (Commit commit : effect.own()) {
      Content before =
          lake.at(effect.table(), commit.number() - 1)
              .flatMap(TableVersion::content)
              .orElse(Content.EMPTY);
      Content after = commit.provenance().map(p -> Content.parse(p.content())).orElseThrow();
      left = left.minus(after.minus(before));
    }
    return left;
  }

  private @Nullable String latestDelivery() {
    Stream<String> before =
        lake.at(effect.table(), effect.before()).flatMap(TableVersion::provenance).stream()
            .flatMap(record -> Stream.ofNullable(record.latestDelivery()));
    Stream<String> later =
        effect.later().stream()
            .flatMap(commit -> commit.provenance().stream())
            .map(Provenance::delivery);
    return Stream.concat(before, later).max(String::compareTo).orElse(null);
  }
}
