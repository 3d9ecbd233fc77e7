package org.almoner.generate;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** A Parquet file of optional text columns. */
final class ParquetFile implements RowFile {
  private final List<String> columns;
  private final MessageType schema;
  private final ParquetWriter<Group> writer;

  ParquetFile(FileSystem files, Path path, List<String> columns) throws IOException {
    this.columns = columns;
    this.schema = schema(columns);
    this.writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(path, files.getConf()))
            .withType(schema)
            .withConf(files.getConf())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build();
  }

  @Override
  public void write(ExportRow row) throws IOException {
    boolean cut = row.defect() == Defect.CUT_OFF || row.defect() == Defect.UNCLOSED_QUOTE;
    Group group = new SimpleGroup(schema);
    for (int i = cut ? 1 : 0; i < columns.size(); i++) {
      if (!row.values().get(i).isEmpty()) {
        group.append(columns.get(i), row.values().get(i));
      }
    }
    writer.write(group);
  }

  private static MessageType schema(List<String> columns) {
    Types.MessageTypeBuilder builder = Types.buildMessage();
    for (String column : columns) {
      builder
          .optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(column);
    }
    return builder.named("export");
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
