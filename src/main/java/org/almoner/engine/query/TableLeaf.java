package org.almoner.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.analysis.MultiInstanceRelation;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.AttributeSet;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.ExposesMetadataColumns;
import org.apache.spark.sql.catalyst.plans.logical.LeafNode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import scala.Function1;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table of the lake while a query is analysed: columns and nothing that could be read yet. Its
 * rows take its place when the query has been judged.
 */
final class TableLeaf extends LogicalPlan
    implements LeafNode, MultiInstanceRelation, ExposesMetadataColumns {
  private static final long serialVersionUID = 1L;

  /** Marks a column that is not among those of {@code *}; the text is Spark's. */
  static final Metadata HIDDEN = new MetadataBuilder().putString("__metadata_col", "_").build();

  private final transient VersionRows version;
  private final transient List<AttributeReference> columns;
  private final transient AttributeReference hidden;

  TableLeaf(VersionRows version, List<AttributeReference> columns, AttributeReference hidden) {
    this.version = version;
    this.columns = columns;
    this.hidden = hidden;
  }

  static AttributeReference column(StructField field) {
    return new AttributeReference(
        field.name(),
        field.dataType(),
        true,
        field.metadata(),
        NamedExpression.newExprId(),
        seq(List.of()));
  }

  /** The table's rows with these columns. */
  LogicalPlan rows() {
    return version.rows(this);
  }

  @Override
  public Seq<Attribute> output() {
    return seq(List.<Attribute>copyOf(columns));
  }

  @Override
  public Seq<Attribute> metadataOutput() {
    return columns.contains(hidden) ? seq(List.of()) : seq(List.<Attribute>of(hidden));
  }

  @Override
  public LogicalPlan withMetadataColumns() {
    if (columns.contains(hidden)) {
      return this;
    }
    List<AttributeReference> all = new ArrayList<>(columns);
    all.add(hidden);
    return new TableLeaf(version, all, hidden);
  }

  @Override
  public LogicalPlan newInstance() {
    return new TableLeaf(
        version,
        columns.stream().map(AttributeReference::newInstance).toList(),
        hidden.newInstance());
  }

  @Override
  public AttributeSet producedAttributes() {
    return LeafNode.super.producedAttributes();
  }

  @Override
  public Statistics computeStats() {
    return LeafNode.super.computeStats();
  }

  @Override
  public Seq<LogicalPlan> children() {
    return seq(List.of());
  }

  @Override
  public LogicalPlan mapChildren(Function1<LogicalPlan, LogicalPlan> change) {
    return this;
  }

  @Override
  public LogicalPlan withNewChildrenInternal(IndexedSeq<LogicalPlan> none) {
    return this;
  }

  /** For Spark's copies and comparisons: a leaf is what its columns are. */
  @Override
  public int productArity() {
    return 1;
  }

  @Override
  public Object productElement(int index) {
    return output();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof TableLeaf;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  static <T> Seq<T> seq(List<T> items) {
    return CollectionConverters.asScala(items).toSeq();
  }

  static <T> List<T> list(Seq<T> items) {
    return List.copyOf(CollectionConverters.asJava(items));
  }
}
