package org.almoner.engine.lake;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Types as which values of another type, written before, are read from Parquet without loss: by
 * Spark's reader, with which Delta on Spark reads too (a test reads each with both).
 */
final class WiderType {
  private static final Map<DataType, Set<DataType>> WIDER =
      Map.of(
          DataTypes.ByteType,
          Set.of(
              DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType, DataTypes.DoubleType),
          DataTypes.ShortType,
          Set.of(DataTypes.IntegerType, DataTypes.LongType, DataTypes.DoubleType),
          DataTypes.IntegerType,
          Set.of(DataTypes.LongType, DataTypes.DoubleType),
          DataTypes.FloatType,
          Set.of(DataTypes.DoubleType));

  /** Whether values written as {@code from} are read as {@code to}; a new field reads as null. */
  static boolean reads(DataType from, DataType to) {
    if (from instanceof StructType was && to instanceof StructType is) {
      return Arrays.stream(was.fields()).allMatch(field -> reads(field, is));
    }
    if (from instanceof ArrayType was && to instanceof ArrayType is) {
      return reads(was.elementType(), is.elementType());
    }
    if (from instanceof MapType was && to instanceof MapType is) {
      return was.keyType().equals(is.keyType()) && reads(was.valueType(), is.valueType());
    }
    if (from instanceof DecimalType was && to instanceof DecimalType is) {
      return is.scale() >= was.scale()
          && is.precision() - is.scale() >= was.precision() - was.scale();
    }
    return from.equals(to) || WIDER.getOrDefault(from, Set.of()).contains(to);
  }

  /** Columns of a contract with the types of the files where the contract's do not read them. */
  static StructType held(StructType files, StructType contract) {
    StructType held = new StructType();
    for (StructField field : contract.fields()) {
      DataType type =
          Arrays.stream(files.fields())
              .filter(each -> each.name().equals(field.name()))
              .map(StructField::dataType)
              .filter(was -> !reads(was, field.dataType()))
              .findFirst()
              .orElse(field.dataType());
      held = held.add(new StructField(field.name(), type, field.nullable(), field.metadata()));
    }
    return held;
  }

  /** Rows in the columns of a contract; null where a value of another type does not fit. */
  static Dataset<Row> cast(Dataset<Row> rows, StructType contract) {
    return rows.select(
        Arrays.stream(contract.fields())
            .map(f -> col(f.name()).try_cast(f.dataType()).as(f.name(), f.metadata()))
            .toArray(Column[]::new));
  }

  private static boolean reads(StructField was, StructType is) {
    Optional<StructField> field =
        Arrays.stream(is.fields()).filter(each -> each.name().equals(was.name())).findFirst();
    return field.isPresent() && reads(was.dataType(), field.get().dataType());
  }

  private WiderType() {}
}
