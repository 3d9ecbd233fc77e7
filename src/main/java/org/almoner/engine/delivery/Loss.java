package org.almoner.engine.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.Damage;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.SparkSession;

/**
 * Gives up rows that nobody can bring back: a new version of a table that nothing makes again,
 * without its lost and damaged files. With them goes what a raw table remembers of their
 * deliveries, so that what still lies in the landing directory is taken in again. The version
 * before stays: should the files be found, a restore brings the rows back.
 */
public record Loss(Lake lake, Table table) {
  static final String OPERATION = "LOSS";

  /**
   * @param session for counting what is left
   * @return what was given up
   * @throws UsageException where nothing is lost, or a job makes it again
   */
  public List<Damage> accept(Supplier<SparkSession> session) {
    TableVersion now =
        lake.latest(table)
            .orElseThrow(() -> new UsageException(table.fullName() + " has no version yet"));
    if (table.rebuildable()) {
      throw new UsageException(
          table.fullName() + " is made again by the next run, or by lake rebuild: nothing is lost");
    }
    List<Damage> damages = lake.verification().thorough(table);
    if (damages.isEmpty()) {
      throw new UsageException("All files of " + table.fullName() + " are those of its record");
    }
    Set<String> lost = damages.stream().map(Damage::file).collect(Collectors.toSet());
    List<DataFile> gone = now.files().stream().filter(file -> lost.contains(file.path())).toList();
    List<DataFile> left = now.files().stream().filter(file -> !gone.contains(file)).toList();
    lake.publish(table, new Change(OPERATION, List.of(), gone, record(now, left, session)));
    return damages;
  }

  private Provenance record(TableVersion now, List<DataFile> left, Supplier<SparkSession> session) {
    Optional<Provenance> last = now.provenance();
    Optional<Receipt> latest = Receipts.of(left, List.of()).latest();
    String date = latest.map(Receipt::date).or(() -> last.map(Provenance::businessDate)).orElse("");
    return new Provenance(
        latest.map(Receipt::run).or(() -> last.map(Provenance::runId)).orElse(""),
        "restore",
        date,
        "",
        last.map(Provenance::inputs).orElse(Map.of()),
        content(left, session).toString(),
        latest.map(Receipt::delivery).orElse(null),
        null);
  }

  /** The ledger's own tables are not measured. */
  private Content content(List<DataFile> left, Supplier<SparkSession> session) {
    return table.layer() == Layer.OPS || left.isEmpty()
        ? Content.EMPTY
        : TableAudit.content(lake.read(session.get(), table, left));
  }
}
