package org.almoner.engine.audit;

import java.util.Map;
import java.util.OptionalDouble;
import org.almoner.engine.Gate;
import org.almoner.engine.TableMeasures;

/**
 * Measures of a version, taken from the scan that wrote it, from what it will hold, and where
 * neither tells by a query.
 *
 * @param latest where the rows of the latest delivery went
 * @param newest by column that is recorded, its latest value, seconds since 1970
 */
record WrittenMeasures(Gates lake, Written written, Counts latest, Map<String, Double> newest)
    implements TableMeasures {
  @Override
  public long rows() {
    return written.judged().rows();
  }

  @Override
  public long rowsBefore() {
    return lake.rowsBefore(written.table());
  }

  @Override
  public long rowsWritten() {
    return written.audit().content().rows();
  }

  @Override
  public long delivered() {
    return latest.delivered();
  }

  @Override
  public long quarantined() {
    return latest.quarantined();
  }

  @Override
  public OptionalDouble aggregate(String expression) {
    return written.audit().aggregate(expression);
  }

  @Override
  public double missing(Gate.Reference reference) {
    return lake.missing(written, reference);
  }

  @Override
  public double days(String column) {
    return Freshness.age(lake.date(), newest.getOrDefault(column, Double.NaN));
  }
}
