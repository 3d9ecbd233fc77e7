package org.almoner.engine.query;

import static org.almoner.engine.query.ParsedRules.list;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.lake.EarlierVersions;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.AliasIdentifier;
import org.apache.spark.sql.catalyst.analysis.RelationTimeTravel;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.types.DataTypes;
import scala.Option;

/** Puts the lake's tables in the places of the names in a parsed query. */
final class TableBinding {
  private final SparkSession spark;
  private final LakeMoment moment;
  private final JobCatalog catalog;
  private Map<Table, TableVersion> versions = Map.of();

  TableBinding(SparkSession spark, LakeMoment moment, JobCatalog catalog) {
    this.spark = spark;
    this.moment = moment;
    this.catalog = catalog;
  }

  /**
   * The query over the tables of one moment.
   *
   * @throws UsageException for a name that is no table's, or a table that has no such version
   */
  LogicalPlan bind(LogicalPlan query) {
    versions = moment.versions(tables(query));
    return Trees.replace(
        query,
        node -> {
          if (node instanceof RelationTimeTravel travel) {
            return earlier(travel);
          }
          return node instanceof UnresolvedRelation relation ? current(relation) : node;
        });
  }

  /** The analysed query with the rows of the tables in it. */
  static LogicalPlan withRows(LogicalPlan analysed) {
    LogicalPlan plan =
        Trees.replace(analysed, node -> node instanceof TableLeaf leaf ? leaf.rows() : node);
    plan.setAnalyzed();
    return plan;
  }

  private Set<Table> tables(LogicalPlan query) {
    Set<Table> tables = new HashSet<>();
    Trees.visit(
        query,
        node -> {
          if (node instanceof UnresolvedRelation relation) {
            tables.add(table(list(relation.multipartIdentifier())));
          }
        });
    return tables;
  }

  /** The table of a name in a query: its own, or with its domain. */
  Table table(List<String> parts) {
    if (parts.size() > 2) {
      throw new UsageException(
          "Tables are named as in the catalogue, table or domain.table (show tables lists them),"
              + " not "
              + String.join(".", parts));
    }
    return catalog.table(String.join(".", parts).toLowerCase(Locale.ROOT));
  }

  private LogicalPlan current(UnresolvedRelation relation) {
    Table table = table(list(relation.multipartIdentifier()));
    TableVersion version = versions.get(table);
    if (version == null) {
      throw new UsageException(missing(table));
    }
    return put(table, version);
  }

  private String missing(Table table) {
    String builder = catalog.builderOf(table).map(job -> " (job " + job.name() + ")").orElse("");
    return moment.asOf().isPresent() && moment.lake().latest(table).isPresent()
        ? "Table %s has no version as of %s, or none that is still there"
            .formatted(table.fullName(), moment.asOf().get())
        : "Table %s has no version in %s yet; a run builds it%s"
            .formatted(table.fullName(), moment.lake().root(), builder);
  }

  private LogicalPlan earlier(RelationTimeTravel travel) {
    if (!(travel.relation() instanceof UnresolvedRelation relation)) {
      throw new UsageException("Only a table has versions; put version as of behind its name");
    }
    Table table = table(list(relation.multipartIdentifier()));
    EarlierVersions versions = new EarlierVersions(moment.lake().afresh(), table);
    Optional<TableVersion> found =
        travel.version().isDefined()
            ? versions.at(number(travel.version().get()))
            : versions.at(instant(travel.timestamp()));
    return put(
        table,
        found.orElseThrow(
            () ->
                new UsageException(
                    "Table %s has no such version, or none that is still there; the latest is %s"
                        .formatted(
                            table.fullName(),
                            moment
                                .lake()
                                .latest(table)
                                .map(v -> "" + v.number())
                                .orElse("none")))));
  }

  private static long number(String version) {
    try {
      return Long.parseLong(version);
    } catch (NumberFormatException e) {
      throw new UsageException("A version is a whole number, such as version as of 3", e);
    }
  }

  private static Instant instant(Option<Expression> given) {
    Object micros =
        given.isDefined() && given.get() instanceof Literal literal
            ? new Cast(literal, DataTypes.TimestampType, Option.apply("UTC"), EvalMode.TRY())
                .eval(null)
            : null;
    if (micros instanceof Long time) {
      return Instant.EPOCH.plusMillis(Math.floorDiv(time, 1000L));
    }
    throw new UsageException(
        "timestamp as of takes a written instant, such as '2026-03-20 05:00:00', in UTC");
  }

  private LogicalPlan put(Table table, TableVersion version) {
    return new SubqueryAlias(
        new AliasIdentifier(table.name(), TableLeaf.seq(List.of(table.domain()))),
        new VersionRows(spark, moment.lake(), Deletions.stored(table, version), version).leaf());
  }
}
