package org.almoner.support;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Sessions;

/** A table as Delta Kernel reads it: Delta's reference reader, without Spark. */
public record DeltaKernel(Engine engine, String path, Snapshot snapshot) {

  public static DeltaKernel of(TestLake lake, org.almoner.engine.Table table) {
    Engine engine = DefaultEngine.create(Sessions.hadoop(Map.of()));
    String path = lake.lake().folder(table).toString();
    return new DeltaKernel(engine, path, Table.forPath(engine, path).getLatestSnapshot(engine));
  }

  public DeltaKernel at(long version) {
    Snapshot earlier = Table.forPath(engine, path).getSnapshotAsOfVersion(engine, version);
    return new DeltaKernel(engine, path, earlier);
  }

  /** The text of one commit. */
  public String log(long version) {
    try {
      Path folder = Path.of(new org.apache.hadoop.fs.Path(path).toUri().getPath());
      return Files.readString(folder.resolve("_delta_log/%020d.json".formatted(version)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows as text, in a stable order. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    Scan scan = snapshot.getScanBuilder().build();
    Row state = scan.getScanState(engine);
    try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
      while (files.hasNext()) {
        try (CloseableIterator<Row> each = files.next().getRows()) {
          while (each.hasNext()) {
            read(state, each.next(), rows);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.stream().sorted().toList();
  }

  private void read(Row state, Row file, List<String> rows) throws IOException {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
    var schema = ScanStateRow.getPhysicalDataReadSchema(state);
    var data =
        engine
            .getParquetHandler()
            .readParquetFiles(
                io.delta.kernel.internal.util.Utils.singletonCloseableIterator(status),
                schema,
                Optional.empty())
            .map(result -> result.getData());
    try (CloseableIterator<FilteredColumnarBatch> batches =
        Scan.transformPhysicalData(engine, state, file, data)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> each = batches.next().getRows()) {
          each.forEachRemaining(row -> rows.add(shown(row)));
        }
      }
    }
  }

  private static String shown(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getSchema().length(); i++) {
      cells.add(row.isNullAt(i) ? "" : cell(row, i, row.getSchema().at(i).getDataType()));
    }
    return String.join(" | ", cells);
  }

  private static String cell(Row row, int i, DataType type) {
    if (type instanceof StringType) {
      return row.getString(i);
    } else if (type instanceof IntegerType) {
      return Integer.toString(row.getInt(i));
    } else if (type instanceof LongType) {
      return Long.toString(row.getLong(i));
    } else if (type instanceof DateType) {
      return LocalDate.ofEpochDay(row.getInt(i)).toString();
    } else if (type instanceof TimestampType) {
      return Instant.ofEpochSecond(0, row.getLong(i) * 1000).toString();
    }
    throw new IllegalArgumentException("No test needed a " + type + " so far");
  }
}
