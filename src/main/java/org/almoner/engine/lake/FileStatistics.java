package org.almoner.engine.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.Column;
import org.almoner.engine.Layer;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a file: its rows, and of columns that are declared harmless the smallest and
 * largest value and the nulls, by which readers skip files. As the file's footer has them; a value
 * that the footer does not tell for sure is left out. Source: Delta protocol, "Per-file
 * Statistics".
 */
final class FileStatistics {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 32;
  private static final long MICROS = 1_000;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Types whose values readers skip files by. */
  private static final Set<DataType> COMPARED =
      Set.of(
          DataTypes.StringType,
          DataTypes.IntegerType,
          DataTypes.LongType,
          DataTypes.DoubleType,
          DataTypes.DateType,
          DataTypes.TimestampType);

  private final ObjectNode all = JSON.createObjectNode();
  private final ObjectNode least = JSON.createObjectNode();
  private final ObjectNode greatest = JSON.createObjectNode();
  private final ObjectNode nulls = JSON.createObjectNode();

  private FileStatistics() {}

  /** Columns of which the log may tell the smallest and largest value. */
  static List<String> columns(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.addAll(table.layer() == Layer.RAW ? RawColumns.COLUMNS : List.of());
    return columns.stream()
        .filter(column -> column.isHarmless() && COMPARED.contains(column.type()))
        .map(Column::name)
        .filter(name -> !table.partition().equals(Optional.of(name)))
        .toList();
  }

  static String of(ParquetMetadata footer, Table table) {
    FileStatistics statistics = new FileStatistics();
    long rows = footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    statistics.all.put("numRecords", rows);
    if (rows > 0) {
      columns(table).forEach(column -> statistics.add(footer, column));
    }
    statistics.put("minValues", statistics.least);
    statistics.put("maxValues", statistics.greatest);
    statistics.put("nullCount", statistics.nulls);
    return statistics.all.toString();
  }

  private void put(String name, ObjectNode values) {
    if (!values.isEmpty()) {
      all.set(name, values);
    }
  }

  private void add(ParquetMetadata footer, String column) {
    List<ColumnChunkMetaData> chunks =
        footer.getBlocks().stream()
            .flatMap(block -> block.getColumns().stream())
            .filter(chunk -> chunk.getPath().toDotString().equals(column))
            .toList();
    if (chunks.size() != footer.getBlocks().size()
        || !chunks.stream().allMatch(chunk -> chunk.getStatistics().isNumNullsSet())) {
      return;
    }
    nulls.put(column, chunks.stream().mapToLong(c -> c.getStatistics().getNumNulls()).sum());
    merged(chunks).ifPresent(statistics -> range(column, statistics));
  }

  /** Empty where a chunk with values does not tell its range, or none has any. */
  private static Optional<Statistics<?>> merged(List<ColumnChunkMetaData> chunks) {
    Statistics<?> merged = null;
    for (ColumnChunkMetaData chunk : chunks) {
      Statistics<?> each = chunk.getStatistics();
      if (each.getNumNulls() == chunk.getValueCount()) {
        continue;
      }
      if (!each.hasNonNullValue()) {
        return Optional.empty();
      }
      if (merged == null) {
        merged = each.copy();
      } else {
        merged.mergeStatistics(each);
      }
    }
    return Optional.ofNullable(merged);
  }

  private void range(String column, Statistics<?> statistics) {
    Object low = value(statistics.type(), statistics.genericGetMin(), 0);
    Object high = value(statistics.type(), statistics.genericGetMax(), MICROS - 1);
    if (low != null && high != null) {
      least.putPOJO(column, low);
      greatest.putPOJO(column, high);
    }
  }

  /**
   * As the log writes it; null where it has no way to.
   *
   * @param slack microseconds that an instant is moved up before it is cut to milliseconds
   */
  private static @Nullable Object value(PrimitiveType type, Object value, long slack) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (annotation instanceof StringLogicalTypeAnnotation && value instanceof Binary text) {
      String string = text.toStringUsingUTF8();
      return string.length() > LONGEST_TEXT ? null : string;
    }
    if (annotation instanceof DateLogicalTypeAnnotation && value instanceof Integer day) {
      return LocalDate.ofEpochDay(day).toString();
    }
    if (annotation instanceof TimestampLogicalTypeAnnotation timestamp
        && timestamp.getUnit() == TimeUnit.MICROS
        && value instanceof Long micros) {
      Instant instant = Instant.ofEpochMilli(Math.floorDiv(micros + slack, MICROS));
      return instant.isAfter(LATEST) ? null : MILLIS.format(instant);
    }
    boolean number = annotation == null || annotation instanceof IntLogicalTypeAnnotation;
    if (!number || (value instanceof Double real && !Double.isFinite(real))) {
      return null;
    }
    return value instanceof Integer || value instanceof Long || value instanceof Double
        ? value
        : null;
  }
}
