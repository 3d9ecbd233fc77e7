package org.almoner.engine.audit;

import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.RawView;
import org.almoner.engine.values.Reading;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the engine makes of a job's result before it is published, without a lake: the columns are
 * compared with the contract, and staging rows are sorted into kept and quarantined.
 */
public record Audited(Dataset<Row> kept, Dataset<Row> quarantined) {

  public static Audited of(Table table, Dataset<Row> result) {
    SparkSession spark = result.sparkSession();
    Table quarantine = Quarantine.table(table.domain());
    return new Audited(
        Conformity.conform(table, result),
        spark.createDataFrame(List.<Row>of(), quarantine.schema()));
  }

  /** What becomes of the texts of a staging query. */
  public static Audited staged(Reading reading, Dataset<Row> texts) {
    RowAudit audit = new RowAudit(reading, Volume.FEW, texts, texts.select("_raw.*"), "");
    return new Audited(Conformity.conform(reading.staging(), audit.kept()), audit.broken());
  }

  /** How a staging query sees the rows of its raw table. */
  public static Dataset<Row> view(Table raw, Dataset<Row> rows) {
    return new RawView(raw).of(rows);
  }
}
