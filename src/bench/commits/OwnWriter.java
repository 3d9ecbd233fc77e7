package org.almoner.engine.lake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Layer;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Almoner's own: rows by Spark into a folder that nobody reads, then one entry of the log. */
final class OwnWriter implements Commits.Writer {
  private final Lake lake;
  private final Table whole =
      Table.of("bench", Layer.MART, "rows", "one row per number")
          .key("id", DataTypes.LongType, "number")
          .required("text", DataTypes.StringType, "something")
          .required("number", DataTypes.IntegerType, "of the commit")
          .required("day", DataTypes.StringType, "a date");

  OwnWriter(String folder) {
    lake = new Lake(folder, Sessions.hadoop(Map.of()), Clock.systemUTC());
  }

  @Override
  public void commit(Commits.Kind kind, Dataset<Row> rows, String day, int number) {
    Table table = kind == Commits.Kind.PARTITION ? whole.partitionedBy("day") : whole;
    Path staged = lake.stage(table);
    rows.write().parquet(staged.toString());
    Map<String, String> partition = kind == Commits.Kind.PARTITION ? Map.of("day", day) : Map.of();
    List<DataFile> files =
        new StagedFiles(lake.fileSystem(), table).list(staged, partition, Commits.ROWS);
    List<DataFile> removed =
        switch (kind) {
          case APPEND -> List.of();
          case WHOLE -> lake.files(table);
          case PARTITION -> lake.partition(table, day);
        };
    Provenance record =
        new Provenance("run-" + number, "bench", day, "", Map.of(), Content.EMPTY.toString());
    lake.publish(table, new Change("WRITE", files, removed, record));
  }
}
