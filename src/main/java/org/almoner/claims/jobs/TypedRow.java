package org.almoner.claims.jobs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a schema from columns as texts, as {@link org.almoner.claims.rows.Columns} gives them.
 */
final class TypedRow {

  /** A column that is not there is null. */
  static Row of(StructType schema, Map<String, ? extends @Nullable Object> columns) {
    StructField[] fields = schema.fields();
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      Object cell = columns.get(fields[i].name());
      values[i] = cell == null ? null : value(cell.toString(), fields[i].dataType());
    }
    return RowFactory.create(values);
  }

  private static @Nullable Object value(String text, DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return text.isEmpty() ? null : text;
    } else if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(text);
    } else if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    } else if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(text);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(text);
    } else if (type instanceof DecimalType decimal) {
      return new BigDecimal(text).setScale(decimal.scale(), RoundingMode.HALF_UP);
    }
    throw new IllegalArgumentException("No column of claims is " + type);
  }

  private TypedRow() {}
}
