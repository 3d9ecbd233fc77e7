package org.almoner.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import scala.Option;

/** The rows of one version of a table, for a query that names it. */
record VersionRows(SparkSession spark, Lake lake, Table table, TableVersion version) {
  /** The table as the analyser sees it: its columns, and the date for who asks for it by name. */
  TableLeaf leaf() {
    List<AttributeReference> columns = new ArrayList<>();
    for (StructField field : Lake.schema(table).fields()) {
      columns.add(TableLeaf.column(field));
    }
    StructField date =
        new StructField(Provenance.BUSINESS_DATE, DataTypes.DateType, true, TableLeaf.HIDDEN);
    return new TableLeaf(this, columns, TableLeaf.column(date));
  }

  /** The rows in the place of a leaf, under the identities of its columns. */
  LogicalPlan rows(TableLeaf leaf) {
    LogicalPlan rows = dated().queryExecution().analyzed();
    List<Attribute> given = TableLeaf.list(rows.output());
    List<NamedExpression> columns = new ArrayList<>();
    for (Attribute wanted : TableLeaf.list(leaf.output())) {
      Attribute column =
          given.stream()
              .filter(each -> each.name().equals(wanted.name()))
              .findFirst()
              .orElseThrow();
      columns.add(
          new Alias(
              column,
              wanted.name(),
              wanted.exprId(),
              wanted.qualifier(),
              Option.apply(wanted.metadata()),
              TableLeaf.seq(List.of())));
    }
    return new Project(TableLeaf.seq(columns), rows);
  }

  private Dataset<Row> dated() {
    String date = version.provenance().map(Provenance::businessDate).orElse(null);
    Column column = functions.lit(date).cast("date").as(Provenance.BUSINESS_DATE);
    return lake.read(spark, table, version).withColumn(Provenance.BUSINESS_DATE, column);
  }
}
