package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BasePredicate;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Predicate$;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.PartitionDirectory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Files of a table as its log names them: Spark reads these, looks for no others in the storage,
 * and opens only those of the partitions that a query can have rows of.
 *
 * @param partitionSchema columns whose values the log tells of each file, whether or not the file
 *     has them too
 */
record NamedFiles(Path folder, StructType partitionSchema, List<DataFile> files)
    implements FileIndex {

  /** These files as Spark reads them: columns of this schema, null where a file lacks one. */
  static HadoopFsRelation relation(
      SparkSession spark, Path folder, StructType schema, List<DataFile> files) {
    StructType inLog = new StructType();
    for (StructField field : schema.fields()) {
      if (files.stream().allMatch(file -> file.partition().containsKey(field.name()))) {
        inLog = inLog.add(field);
      }
    }
    return new HadoopFsRelation(
        new NamedFiles(folder, inLog, files),
        inLog.asNullable(),
        schema.asNullable(),
        Option.empty(),
        new ParquetFileFormat(),
        scala.collection.immutable.Map$.MODULE$.empty(),
        spark);
  }

  @Override
  public Seq<PartitionDirectory> listFiles(
      Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
    Map<Map<String, String>, List<FileStatus>> partitions = new LinkedHashMap<>();
    for (DataFile file : files) {
      partitions.computeIfAbsent(file.partition(), any -> new ArrayList<>()).add(status(file));
    }
    Optional<BasePredicate> wanted = wanted(partitionFilters);
    List<PartitionDirectory> found = new ArrayList<>();
    partitions.forEach(
        (values, statuses) -> {
          InternalRow row = row(values);
          if (wanted.isEmpty() || wanted.get().eval(row)) {
            found.add(PartitionDirectory.apply(row, statuses.toArray(FileStatus[]::new)));
          }
        });
    return seq(found);
  }

  private Optional<BasePredicate> wanted(Seq<Expression> filters) {
    return CollectionConverters.asJava(filters).stream()
        .map(filter -> filter.transform(bound()))
        .reduce(And::new)
        .map(Predicate$.MODULE$::createInterpreted);
  }

  /** Columns by their places in {@link #row}. */
  private AbstractPartialFunction<Expression, Expression> bound() {
    return new AbstractPartialFunction<>() {
      @Override
      public boolean isDefinedAt(Expression expression) {
        return expression instanceof AttributeReference;
      }

      @Override
      public Expression apply(Expression expression) {
        AttributeReference column = (AttributeReference) expression;
        return new BoundReference(
            partitionSchema.fieldIndex(column.name()), column.dataType(), true);
      }
    };
  }

  private InternalRow row(Map<String, String> values) {
    return new GenericInternalRow(
        Arrays.stream(partitionSchema.fields())
            .map(field -> value(field, values.get(field.name())))
            .toArray());
  }

  private static @Nullable Object value(StructField field, @Nullable String text) {
    return text == null || text.isEmpty() // for the log, no text is no value
        ? null
        : new Cast(
                Literal.create(text, DataTypes.StringType),
                field.dataType(),
                Option.apply("UTC"),
                EvalMode.ANSI())
            .eval(null);
  }

  private FileStatus status(DataFile file) {
    return new FileStatus(file.bytes(), false, 0, 0, file.modified(), path(file));
  }

  private Path path(DataFile file) {
    return new Path(folder + "/" + file.path());
  }

  @Override
  public Seq<Path> rootPaths() {
    return seq(List.of(folder));
  }

  @Override
  public String[] inputFiles() {
    return files.stream().map(file -> path(file).toString()).toArray(String[]::new);
  }

  @Override
  public void refresh() {} // a version's files do not change

  @Override
  public long sizeInBytes() {
    return files.stream().mapToLong(DataFile::bytes).sum();
  }

  @Override
  public String toString() {
    return "Named(%d files of %s)".formatted(files.size(), folder);
  }

  private static <T> Seq<T> seq(List<T> items) {
    return CollectionConverters.asScala(items).toSeq();
  }
}
