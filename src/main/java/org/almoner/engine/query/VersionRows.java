package org.almoner.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Deletions;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.AliasIdentifier;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.functions;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A table version as an operator of a plan, under the table's name. */
record VersionRows(SparkSession spark, Lake lake, Table table) {
  /** The business date that the version's commit recorded. */
  static final String BUSINESS_DATE = "_business_date";

  /**
   * The rows; {@code _business_date} can be asked for by name, and is no column of {@code *}.
   *
   * @param businessDate as recorded, ISO; empty where another tool made the version
   */
  LogicalPlan plan(TableVersion version, Optional<String> businessDate) {
    Column date = functions.lit(businessDate.orElse(null)).cast("date").as(BUSINESS_DATE);
    Dataset<Row> rows =
        lake.read(spark, Deletions.stored(table, version), version).withColumn(BUSINESS_DATE, date);
    LogicalPlan dated = rows.queryExecution().analyzed();
    List<Attribute> columns = new ArrayList<>(CollectionConverters.asJava(dated.output()));
    Attribute last = columns.remove(columns.size() - 1);
    Project visible = new Project(seq(List.<NamedExpression>copyOf(columns)), dated);
    visible.setTagValue(Project.hiddenOutputTag(), seq(List.of(last)));
    return new SubqueryAlias(
        new AliasIdentifier(table.name(), seq(List.of(table.domain()))), visible);
  }

  private static <T> Seq<T> seq(List<T> items) {
    return CollectionConverters.asScala(items).toSeq();
  }
}
