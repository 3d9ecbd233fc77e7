package org.almoner.engine.lake;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.Column;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * A table of a few rows, written and read without Spark: the ledger must be there when no session
 * is. Columns are text, whole and real numbers, booleans, dates and timestamps.
 */
public final class SmallTable {
  private static final long MICROS = 1_000_000;
  private static final int FILES_BEFORE_COMPACTION = 40;

  private final Lake lake;
  private final Table table;
  private final MessageType schema;

  public SmallTable(Lake lake, Table table) {
    this.lake = lake;
    this.table = table;
    this.schema = schema(table);
  }

  /** Adds rows, each with a value per column of the contract, in one commit. */
  public void append(List<List<@Nullable Object>> rows, Provenance provenance) {
    if (rows.isEmpty()) {
      return;
    }
    List<DataFile> old = sound();
    boolean compact = old.size() >= FILES_BEFORE_COMPACTION && !lake.terms(table).isAppendOnly();
    List<List<@Nullable Object>> all = new ArrayList<>(compact ? rows() : List.of());
    all.addAll(rows);
    Path staged = lake.stage(table);
    write(new Path(staged, "part-00000.snappy.parquet"), all);
    lake.publish(
        table,
        new Change(
            "WRITE",
            new StagedFiles(lake.fileSystem(), table).list(staged, Map.of(), all.size()),
            compact ? old : List.of(),
            provenance.withContent(Content.EMPTY)));
  }

  /**
   * All rows, in the order in which they were added; those of lost or damaged files are missing.
   */
  public List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<DataFile> files = sound();
    files.sort(Comparator.comparing(DataFile::version).thenComparing(DataFile::path));
    for (DataFile file : files) {
      read(new Path(lake.folder(table), file.path()), rows);
    }
    return rows;
  }

  private List<DataFile> sound() {
    Set<String> damaged =
        lake.damages(table).stream().map(Damage::file).collect(Collectors.toSet());
    List<DataFile> files = new ArrayList<>(lake.files(table));
    files.removeIf(file -> damaged.contains(file.path()));
    return files;
  }

  /** Writes a file of rows, each with a value per column. */
  void write(Path file, List<List<@Nullable Object>> rows) {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, hadoop()))
            .withType(schema)
            .withConf(hadoop())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build()) {
      for (List<@Nullable Object> row : rows) {
        writer.write(group(row));
      }
    } catch (IOException e) {
      throw new StorageException("Cannot write " + file, e);
    }
  }

  private void read(Path file, List<List<@Nullable Object>> rows) {
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file).withConf(hadoop()).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column column : table.columns()) {
          row.add(value(group, column).orElse(null));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new StorageException("Cannot read " + file, e);
    }
  }

  private Group group(List<@Nullable Object> row) {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value instanceof String text) {
        group.add(i, text);
      } else if (value instanceof Long number) {
        group.add(i, number);
      } else if (value instanceof Integer number) {
        group.add(i, number);
      } else if (value instanceof Double number) {
        group.add(i, number);
      } else if (value instanceof Boolean truth) {
        group.add(i, truth);
      } else if (value instanceof LocalDate date) {
        group.add(i, (int) date.toEpochDay());
      } else if (value instanceof Instant instant) {
        group.add(i, instant.getEpochSecond() * MICROS + instant.getNano() / 1000);
      } else if (value != null) {
        throw new IllegalArgumentException("A small table holds no " + value.getClass());
      }
    }
    return group;
  }

  private static Optional<Object> value(Group group, Column column) {
    String name = column.name();
    boolean known = group.getType().containsField(name);
    if (!known || group.getFieldRepetitionCount(name) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (column.type().simpleString()) {
          case "string" -> group.getString(name, 0);
          case "bigint" -> group.getLong(name, 0);
          case "int" -> group.getInteger(name, 0);
          case "double" -> group.getDouble(name, 0);
          case "boolean" -> group.getBoolean(name, 0);
          case "date" -> LocalDate.ofEpochDay(group.getInteger(name, 0));
          default -> timestamp(group, name);
        });
  }

  /** Another tool that put files together may have written it in Spark's older format. */
  private static Instant timestamp(Group group, String name) {
    PrimitiveTypeName stored =
        group.getType().getType(name).asPrimitiveType().getPrimitiveTypeName();
    if (stored != PrimitiveTypeName.INT96) {
      return instant(group.getLong(name, 0));
    }
    NanoTime time = NanoTime.fromBinary(group.getInt96(name, 0));
    LocalDate day = LocalDate.MIN.with(JulianFields.JULIAN_DAY, time.getJulianDay());
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(time.getTimeOfDayNanos());
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
  }

  private static MessageType schema(Table table) {
    Types.MessageTypeBuilder builder = Types.buildMessage();
    for (Column column : table.columns()) {
      PrimitiveTypeName type =
          switch (column.type().simpleString()) {
            case "string" -> PrimitiveTypeName.BINARY;
            case "bigint", "timestamp" -> PrimitiveTypeName.INT64;
            case "int", "date" -> PrimitiveTypeName.INT32;
            case "double" -> PrimitiveTypeName.DOUBLE;
            case "boolean" -> PrimitiveTypeName.BOOLEAN;
            default -> throw new IllegalArgumentException("No small column of " + column.type());
          };
      var field = Types.optional(type);
      LogicalTypeAnnotation annotation = annotation(column);
      builder.addField((annotation == null ? field : field.as(annotation)).named(column.name()));
    }
    return builder.named("row");
  }

  private static @Nullable LogicalTypeAnnotation annotation(Column column) {
    if (column.type().equals(DataTypes.StringType)) {
      return LogicalTypeAnnotation.stringType();
    }
    if (column.type().equals(DataTypes.DateType)) {
      return LogicalTypeAnnotation.dateType();
    }
    return column.type().equals(DataTypes.TimestampType)
        ? LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS)
        : null;
  }

  private Configuration hadoop() {
    return lake.fileSystem().getConf();
  }
}
