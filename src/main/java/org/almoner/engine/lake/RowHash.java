package org.almoner.engine.lake;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.isnull;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A 64-bit hash of a row that sees all of it. To xxhash64 alone a null adds nothing, wherever it
 * stands, and the elements of lists run into each other; so that every value also says whether it
 * is null, and every list how long it is. Equal are values that SQL's = holds for equal: 0.0 and
 * −0.0, NaN and NaN, maps whatever the order of their entries.
 */
public final class RowHash {
  /** Rows of plain values. */
  static final int FLAT = 1;

  /** Rows with lists, structures or maps; an earlier hash did not see all of them. */
  static final int NESTED = 2;

  public static Column of(StructType schema) {
    List<Column> seen = new ArrayList<>();
    for (StructField field : schema.fields()) {
      seen.add(deep(col(field.name()), field.dataType()));
      seen.add(isnull(col(field.name())));
    }
    return xxhash64(seen.toArray(Column[]::new));
  }

  /** Which kind of hash rows of a schema have; contents of two kinds are not compared. */
  public static int form(StructType schema) {
    return Arrays.stream(schema.fields()).map(StructField::dataType).anyMatch(RowHash::isNested)
        ? NESTED
        : FLAT;
  }

  private static boolean isNested(DataType type) {
    return type instanceof ArrayType || type instanceof StructType || type instanceof MapType;
  }

  private static Column deep(Column value, DataType type) {
    if (type instanceof ArrayType list) {
      return struct(size(value), transform(value, each -> cell(each, list.elementType())));
    }
    if (type instanceof StructType structure) {
      return struct(
          Arrays.stream(structure.fields())
              .map(field -> cell(value.getField(field.name()), field.dataType()))
              .toArray(Column[]::new));
    }
    if (type instanceof MapType map) {
      return struct(
          size(value),
          transform(
              array_sort(map_keys(value)),
              key ->
                  struct(deep(key, map.keyType()), cell(element_at(value, key), map.valueType()))));
    }
    return value;
  }

  private static Column cell(Column value, DataType type) {
    return struct(isnull(value), deep(value, type));
  }

  private RowHash() {}
}
