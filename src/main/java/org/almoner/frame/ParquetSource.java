package org.almoner.frame;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Reads flat Parquet columns, one after another, without Spark and without rows in between. Dates
 * become ISO text, as a CSV file has them.
 */
final class ParquetSource {

  private ParquetSource() {}

  static DataTable read(DataFile file, Collection<String> wanted) {
    List<ColumnBuilder> builders = new ArrayList<>();
    int rows = 0;
    for (InputFile part : InputFiles.parquet(file.path())) {
      try (ParquetFileReader reader = ParquetFileReader.open(part)) {
        rows += read(file.path(), reader, wanted, builders);
      } catch (IOException e) {
        throw InputFiles.unreadable(file.path(), e);
      } catch (RuntimeException e) {
        throw e instanceof InputException known ? known : notParquet(file, e);
      }
    }
    return DataTable.of(
        file.path(),
        builders.stream().map(ColumnBuilder::build).toList(),
        IntStream.rangeClosed(1, rows).toArray());
  }

  static List<String> names(DataFile file) {
    InputFile first = InputFiles.parquet(file.path()).get(0);
    try (ParquetFileReader reader = ParquetFileReader.open(first)) {
      return reader.getFileMetaData().getSchema().getFields().stream()
          .map(field -> field.getName())
          .toList();
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    } catch (RuntimeException e) {
      throw notParquet(file, e);
    }
  }

  private static InputException notParquet(DataFile file, RuntimeException cause) {
    return new InputException(
        file.path() + ": is not a Parquet file, or a damaged one; write it again, or give a CSV",
        cause);
  }

  private static int read(
      String path, ParquetFileReader reader, Collection<String> wanted, List<ColumnBuilder> into)
      throws IOException {
    MessageType schema = projection(path, reader.getFileMetaData().getSchema(), wanted);
    reader.setRequestedSchema(schema);
    if (into.isEmpty()) {
      schema.getColumns().forEach(c -> into.add(new ColumnBuilder(c.getPath()[0], isText(c))));
    }

    int rows = 0;
    String writer = reader.getFileMetaData().getCreatedBy();
    for (PageReadStore pages = reader.readNextRowGroup();
        pages != null;
        pages = reader.readNextRowGroup()) {
      var store =
          new ColumnReadStoreImpl(
              pages, new GroupRecordConverter(schema).getRootConverter(), schema, writer);
      for (int i = 0; i < into.size(); i++) {
        ColumnDescriptor column = schema.getColumns().get(i);
        copy(store.getColumnReader(column), column, pages.getRowCount(), into.get(i));
      }
      rows += (int) pages.getRowCount();
    }
    return rows;
  }

  private static MessageType projection(
      String path, MessageType schema, Collection<String> wanted) {
    List<String> names = schema.getFields().stream().map(field -> field.getName()).toList();
    for (String name : wanted) {
      if (!names.contains(name)) {
        throw DataTable.unknown(path, name, names);
      }
    }
    return new MessageType(
        schema.getName(),
        schema.getFields().stream()
            .filter(field -> wanted.isEmpty() || wanted.contains(field.getName()))
            .filter(field -> field.isPrimitive() || !wanted.isEmpty())
            .map(field -> requirePrimitive(path, field))
            .toList());
  }

  private static org.apache.parquet.schema.Type requirePrimitive(
      String path, org.apache.parquet.schema.Type field) {
    if (!field.isPrimitive()) {
      throw new InputException(path + ", column " + field.getName() + ": is nested");
    }
    return field;
  }

  private static boolean isText(ColumnDescriptor column) {
    PrimitiveType type = column.getPrimitiveType();
    return switch (type.getPrimitiveTypeName()) {
      case BINARY, FIXED_LEN_BYTE_ARRAY -> decimal(type) == null;
      default -> isDate(type);
    };
  }

  private static boolean isDate(PrimitiveType type) {
    return type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
  }

  private static @Nullable DecimalLogicalTypeAnnotation decimal(PrimitiveType type) {
    return type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation found
        ? found
        : null;
  }

  private static void copy(
      ColumnReader cells, ColumnDescriptor column, long rows, ColumnBuilder into) {
    boolean text = isText(column);
    boolean date = isDate(column.getPrimitiveType());
    DecimalLogicalTypeAnnotation decimal = decimal(column.getPrimitiveType());
    double scale = decimal == null ? 1 : Math.pow(10, decimal.getScale());
    for (long row = 0; row < rows; row++) {
      if (cells.getCurrentDefinitionLevel() < column.getMaxDefinitionLevel()) {
        into.addMissing();
      } else if (date) {
        into.addText(LocalDate.ofEpochDay(cells.getInteger()).toString());
      } else if (text) {
        into.addText(cells.getBinary().toStringUsingUTF8());
      } else {
        double value = number(cells, column.getPrimitiveType()) / scale;
        into.addNumber(Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
      }
      cells.consume();
    }
  }

  private static double number(ColumnReader cells, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> cells.getInteger();
      case INT64 -> cells.getLong();
      case FLOAT -> cells.getFloat();
      case DOUBLE -> cells.getDouble();
      case BOOLEAN -> cells.getBoolean() ? 1 : 0;
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          new java.math.BigInteger(cells.getBinary().getBytes()).doubleValue();
      default -> throw new InputException("Columns of type " + type + " cannot be read");
    };
  }
}
