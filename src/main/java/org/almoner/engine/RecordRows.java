package org.almoner.engine;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table from values by the names of their columns, such as those of a record. A column
 * without a value is null, a value without a column is left out.
 */
public final class RecordRows implements Serializable {
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

  /** Looked up once for each kind of record: there are millions of rows. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> kind) {
          return Arrays.stream(kind.getRecordComponents()).map(Part::of).toList();
        }
      };

  private record Part(String column, Method accessor) {
    static Part of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.trySetAccessible();
      return new Part(snakeCase(component.getName()), accessor);
    }

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Cannot read " + accessor, e);
      }
    }
  }

  private final StructType schema;

  public RecordRows(StructType schema) {
    this.schema = schema;
  }

  /**
   * The values of a record by the names of their columns: the components' names in snake case.
   * Those of a record within stand among the others.
   */
  public static Map<String, @Nullable Object> values(Record record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    gather(record, values);
    return values;
  }

  /** The row of these values by the names of their columns. */
  public Row of(Map<String, ? extends @Nullable Object> values) {
    @Nullable Object[] cells = new Object[schema.size()];
    values.forEach((column, value) -> put(column, value, cells));
    return RowFactory.create(cells);
  }

  private static void gather(Record record, Map<String, @Nullable Object> values) {
    for (Part part : PARTS.get(record.getClass())) {
      Object value = part.of(record);
      if (value instanceof Record inner) {
        gather(inner, values);
      } else {
        values.put(part.column, value);
      }
    }
  }

  private void put(String column, @Nullable Object value, @Nullable Object[] cells) {
    if (value != null && schema.getFieldIndex(column).isDefined()) {
      int at = schema.fieldIndex(column);
      cells[at] = cell(value, schema.fields()[at].dataType());
    }
  }

  private static Object cell(Object value, DataType type) {
    if (value instanceof Number number) {
      return number(number, type);
    } else if (value instanceof LocalDate date) {
      return Date.valueOf(date);
    } else if (value instanceof Instant instant) {
      return Timestamp.from(instant);
    } else if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    } else if (value instanceof Collection<?> several) {
      return several.stream()
          .map(each -> cell(each, DataTypes.StringType).toString())
          .collect(Collectors.joining("|"));
    }
    return value;
  }

  private static Object number(Number number, DataType type) {
    if (type.equals(DataTypes.DoubleType)) {
      return number.doubleValue();
    } else if (type.equals(DataTypes.IntegerType)) {
      return number.intValue();
    } else if (type.equals(DataTypes.LongType)) {
      return number.longValue();
    } else if (type instanceof DecimalType decimal) {
      return new BigDecimal(number.toString()).setScale(decimal.scale(), RoundingMode.HALF_UP);
    }
    return number;
  }

  private static String snakeCase(String component) {
    return CAPITAL.matcher(component).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }
}
