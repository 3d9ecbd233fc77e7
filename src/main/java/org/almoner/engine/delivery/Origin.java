package org.almoner.engine.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Volume;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the rows of a table are made from.
 *
 * @param inputs the tables they are made from; of a staging table the raw one that its values are
 *     read from
 * @param draft the record of it; the content of the rows is filled in when they are published
 * @param increment for staging tables, where the rows are only those delivered since
 * @param anew whether the rows are published even where they equal the published ones: somebody
 *     asked for it, or those are damaged
 */
public record Origin(
    List<Table> inputs, Provenance draft, Optional<Increment> increment, boolean anew) {

  public static Origin of(List<Table> inputs, Provenance draft) {
    return new Origin(inputs, draft, Optional.empty(), false);
  }

  /** The same with what freshness gates measured in the record. */
  public Origin withNewest(Map<String, Double> measured) {
    return new Origin(inputs, draft.withNewest(measured), increment, anew);
  }

  public Volume volume(Lake lake) {
    return Volume.of(rows(lake));
  }

  /** Rows that are read to make them. */
  public long rows(Lake lake) {
    return increment
        .map(since -> since.rows(inputs))
        .orElseGet(() -> inputs.stream().mapToLong(lake::rows).sum());
  }

  /** The rows that they are made from, as the raw table has them. */
  public Dataset<Row> delivered(Lake lake, SparkSession spark) {
    Table raw = inputs.get(0);
    return increment
        .map(since -> lake.read(spark, raw, since.delivered(raw)))
        .orElseGet(() -> lake.read(spark, raw));
  }

  /** What places in delivered files are counted in. */
  public String unit() {
    return inputs.stream()
        .flatMap(raw -> raw.landing().stream())
        .map(Landing::unit)
        .findFirst()
        .orElse("");
  }

  /** The run that took in the latest delivery: what a raw table's latest version records. */
  public String latestRun(Lake lake) {
    return inputs.stream()
        .flatMap(raw -> lake.latest(raw).stream())
        .flatMap(version -> version.provenance().stream())
        .map(Provenance::runId)
        .findFirst()
        .orElse("");
  }

  /** Whether all rows came in one delivery, in which keys seldom come twice. */
  public boolean deliveredOnce(Lake lake) {
    return increment
        .map(Increment::isOfOneDelivery)
        .orElseGet(
            () ->
                inputs.stream()
                    .allMatch(
                        input -> lake.latest(input).map(TableVersion::number).orElse(0L) == 0));
  }
}
