package org.almoner.engine.lake;

import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Delta's writer on Spark: the record as {@code userMetadata}, what is remembered as {@code txn}, a
 * partition by {@code replaceWhere}, all in one commit. Nobody can judge the rows before.
 */
record SparkWriter(String folder) implements Commits.Writer {

  @Override
  public void commit(Commits.Kind kind, Dataset<Row> rows, String day, int number) {
    DataFrameWriter<Row> writer =
        rows.write()
            .format("delta")
            .option("userMetadata", "{\"run\": " + number + "}")
            .option("txnAppId", "bench")
            .option("txnVersion", number);
    switch (kind) {
      case APPEND -> writer.mode(SaveMode.Append).save(folder);
      case WHOLE -> writer.mode(SaveMode.Overwrite).save(folder);
      case PARTITION -> {
        writer = writer.partitionBy("day").mode(SaveMode.Overwrite);
        (number == 0 ? writer : writer.option("replaceWhere", "day = '" + day + "'")).save(folder);
      }
    }
  }
}
