package org.almoner.engine.lake;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Scan;
import io.delta.kernel.Table;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionBuilder;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;

/**
 * Delta Kernel's transaction: rows by Spark, the commit by Kernel. What a partition or a table held
 * before is removed through Kernel's private classes, for its API has no overwrite; of our record
 * it takes nothing but a text in place of the program's name.
 */
final class KernelWriter implements Commits.Writer {
  private static final StructType SCHEMA =
      new StructType()
          .add("id", LongType.LONG)
          .add("text", StringType.STRING)
          .add("number", IntegerType.INTEGER)
          .add("day", StringType.STRING);

  private final Configuration hadoop = new Configuration();
  private final Engine engine = DefaultEngine.create(hadoop);
  private final String folder;
  private final Table table;

  KernelWriter(String folder) {
    this.folder = folder;
    this.table = Table.forPath(engine, folder);
  }

  @Override
  public void commit(
      Commits.Kind kind, Dataset<org.apache.spark.sql.Row> rows, String day, int number)
      throws Exception {
    boolean partitioned = kind == Commits.Kind.PARTITION;
    Path staged = new Path(folder, "v" + number);
    Dataset<org.apache.spark.sql.Row> written = partitioned ? rows.drop("day") : rows;
    written.write().parquet(staged.toString());
    TransactionBuilder builder =
        table
            .createTransactionBuilder(engine, "run " + number, Operation.WRITE)
            .withTransactionId(engine, "bench", number);
    if (number == 0) {
      builder = builder.withSchema(engine, SCHEMA);
      builder = partitioned ? builder.withPartitionColumns(engine, List.of("day")) : builder;
    }
    Transaction transaction = builder.build(engine);
    Row state = transaction.getTransactionState(engine);
    DataWriteContext context =
        Transaction.getWriteContext(
            engine, state, partitioned ? Map.of("day", Literal.ofString(day)) : Map.of());
    List<Row> actions = new ArrayList<>();
    if (number > 0 && kind != Commits.Kind.APPEND) {
      actions.addAll(removes(partitioned ? Optional.of(day) : Optional.empty()));
    }
    try (CloseableIterator<Row> adds =
        Transaction.generateAppendActions(engine, state, files(staged), context)) {
      adds.forEachRemaining(actions::add);
    }
    long version =
        transaction
            .commit(engine, CloseableIterable.inMemoryIterable(closeable(actions.iterator())))
            .getVersion();
    if (version > 0 && version % 20 == 0) {
      checkpoint(version);
    }
  }

  private void checkpoint(long version) throws IOException {
    try {
      table.checkpoint(engine, version);
    } catch (CheckpointAlreadyExistsException e) {
      return; // as wanted
    }
  }

  private List<Row> removes(Optional<String> day) throws IOException {
    List<Row> removes = new ArrayList<>();
    Scan scan = table.getLatestSnapshot(engine).getScanBuilder().build();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> files = batches.next().getRows()) {
          while (files.hasNext()) {
            Row file = files.next();
            boolean goes =
                day.map(InternalScanFileUtils.getPartitionValues(file)::containsValue).orElse(true);
            if (goes) {
              AddFile add = new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
              removes.add(
                  SingleAction.createRemoveFileSingleAction(
                      add.toRemoveFileRow(true, Optional.of(System.currentTimeMillis()))));
            }
          }
        }
      }
    }
    return removes;
  }

  private CloseableIterator<DataFileStatus> files(Path staged) throws IOException {
    List<DataFileStatus> files = new ArrayList<>();
    for (FileStatus file :
        staged.getFileSystem(hadoop).listStatus(staged, p -> p.getName().endsWith(".parquet"))) {
      files.add(
          new DataFileStatus(
              file.getPath().toString(),
              file.getLen(),
              file.getModificationTime(),
              Optional.empty()));
    }
    return closeable(files.iterator());
  }

  private static <T> CloseableIterator<T> closeable(Iterator<T> iterator) {
    return new CloseableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public T next() {
        return iterator.next();
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
