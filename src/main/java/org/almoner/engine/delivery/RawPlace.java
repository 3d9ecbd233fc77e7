package org.almoner.engine.delivery;

import java.io.Serializable;
import java.util.List;
import org.almoner.engine.lake.RowHash;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/**
 * Where workers write rows of one raw table, and how. Travels to them.
 *
 * @param hash of a row, as {@link RowHash} has it
 * @param columns that the hash is of
 */
public record RawPlace(
    String folder,
    StructType schema,
    Seq<NamedExpression> hash,
    Seq<Attribute> columns,
    RawFormat format)
    implements Serializable {

  static RawPlace of(SparkSession spark, Path folder, StructType schema, RawFormat format) {
    Project hashed =
        (Project)
            ((org.apache.spark.sql.classic.Dataset<?>)
                    spark.createDataFrame(List.of(), schema).select(RowHash.of(schema)))
                .queryExecution()
                .analyzed();
    return new RawPlace(
        folder.toString(), schema, hashed.projectList(), hashed.child().output(), format);
  }

  /** Opens a file for the rows of a task. */
  public RawFile open(int task) {
    return new RawFile(this, task);
  }

  @SuppressWarnings("unchecked") // a sequence that nobody adds to
  UnsafeProjection hashing() {
    return UnsafeProjection.create((Seq<Expression>) (Seq<?>) hash, columns);
  }
}
