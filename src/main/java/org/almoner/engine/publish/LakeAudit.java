package org.almoner.engine.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.ForeignDemands;
import org.almoner.engine.lake.ForeignTraces;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.lake.UnusableTableException;
import org.almoner.engine.lake.Verification;
import org.apache.spark.sql.SparkSession;

/**
 * What is wrong with the tables of a lake: lost and damaged files, rows that are not those of the
 * record, what other tools have done.
 */
public record LakeAudit(Lake lake) {

  /** How bad a finding is. */
  public enum Result {
    /** As it should be, or never published. */
    OK,
    /** Somebody else did something; it may be right. */
    FOREIGN,
    /** Rows are lost, or not those that were published. */
    DAMAGED
  }

  /**
   * One thing to say of a table.
   *
   * @param version latest version, -1 where there is none
   * @param found in words, without a value of a row
   */
  public record Finding(Table table, long version, Result result, String found) {}

  /** Looks at names, sizes and footers of the files, and at the log; needs no session. */
  public List<Finding> files(Table table) {
    try {
      Optional<TableVersion> latest = lake.latest(table);
      if (latest.isEmpty()) {
        return List.of();
      }
      TableVersion version = latest.get();
      List<Finding> findings = new ArrayList<>();
      new Verification(lake)
          .thorough(table).stream()
              .map(damage -> finding(table, version, Result.DAMAGED, damage.toString()))
              .forEach(findings::add);
      ForeignDemands demands = new ForeignDemands(version);
      demands
          .unwritable()
          .ifPresent(why -> findings.add(finding(table, version, Result.FOREIGN, why)));
      ForeignTraces traces = new ForeignTraces(lake, table);
      Stream.concat(traces.commits().stream(), traces.files().stream())
          .map(what -> finding(table, version, Result.FOREIGN, what))
          .forEach(findings::add);
      return findings;
    } catch (UnusableTableException e) {
      Result result = e.logDamage().isPresent() ? Result.DAMAGED : Result.FOREIGN;
      return List.of(new Finding(table, -1, result, e.found()));
    }
  }

  /** Compares the rows of an undamaged table with the record of its last commit. */
  public Optional<Finding> rows(SparkSession spark, Table table) {
    Optional<TableVersion> latest = lake.latest(table);
    Optional<Content> recorded = latest.flatMap(TableVersion::content);
    boolean unmeasured = table.layer() == Layer.OPS && recorded.equals(Optional.of(Content.EMPTY));
    if (recorded.isEmpty() || unmeasured) {
      return Optional.empty();
    }
    Content counted = TableAudit.content(lake.read(spark, Deletions.stored(lake, table)));
    return counted.equals(recorded.get())
        ? Optional.empty()
        : Optional.of(
            finding(
                table,
                latest.get(),
                Result.DAMAGED,
                "its %,d rows are not those of its record (%,d rows)"
                    .formatted(counted.rows(), recorded.get().rows())));
  }

  /** Whether the table was ever published. */
  public boolean has(Table table) {
    return lake.has(table);
  }

  /** What there is of a table with which nothing is wrong. */
  public Finding sound(Table table) {
    Optional<TableVersion> latest = lake.latest(table);
    return latest
        .map(version -> finding(table, version, Result.OK, held(table, version)))
        .orElseGet(() -> new Finding(table, -1, Result.OK, "no version"));
  }

  private String held(Table table, TableVersion version) {
    return "%d files, %,d rows".formatted(version.files().size(), lake.rows(table));
  }

  private static Finding finding(Table table, TableVersion version, Result result, String found) {
    return new Finding(table, version.number(), result, found);
  }
}
