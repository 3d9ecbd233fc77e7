package org.almoner.engine.lake;

import java.util.Collection;
import java.util.List;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Rows of a table in its contract's columns: Parquet as it lies, once it is seen to be intact. */
record TableRows(SparkSession spark, Lake lake, Table table) {

  /** All rows of a version; its own types where the contract's do not read them. */
  Dataset<Row> of(TableVersion version) {
    StructType schema = Lake.schema(table);
    if (!version.definition().plain()) {
      return new DeltaReader(spark, lake.folder(table)).at(version.number(), schema);
    }
    StructType held = WiderType.held(version.definition().schema(), schema);
    Dataset<Row> rows = of(version.files(), held);
    return held.equals(schema) ? rows : WiderType.cast(rows, schema);
  }

  /** Rows of some files, published or staged. */
  Dataset<Row> of(List<DataFile> files) {
    return of(files, Lake.schema(table));
  }

  private Dataset<Row> of(List<DataFile> files, StructType schema) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    lake.verification().requireIntact(table, files);
    return spark.baseRelationToDataFrame(
        NamedFiles.relation(spark, lake.folder(table), schema, files));
  }

  /** Rows of some partitions of the latest version. */
  Dataset<Row> of(Collection<String> partitions) {
    if (lake.latest(table).filter(version -> !version.definition().plain()).isPresent()) {
      String column = table.partition().orElseThrow();
      return lake.read(spark, table)
          .filter(functions.col(column).cast("string").isin(partitions.toArray()));
    }
    return of(partitions.stream().flatMap(value -> lake.partition(table, value).stream()).toList());
  }
}
