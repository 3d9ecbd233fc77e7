package org.almoner.engine.audit;

import java.util.Map;
import java.util.OptionalDouble;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Gate;
import org.almoner.engine.TableMeasures;

/**
 * What is known of a version that nothing was written to: the latest values that it recorded.
 *
 * @param newest by column, seconds since 1970
 */
record RecordedMeasures(Map<String, Double> newest, BusinessDate date) implements TableMeasures {
  @Override
  public double days(String column) {
    return Freshness.age(date, newest.getOrDefault(column, Double.NaN));
  }

  @Override
  public long rows() {
    throw unknown();
  }

  @Override
  public long rowsBefore() {
    throw unknown();
  }

  @Override
  public long rowsWritten() {
    throw unknown();
  }

  @Override
  public long delivered() {
    throw unknown();
  }

  @Override
  public long quarantined() {
    throw unknown();
  }

  @Override
  public OptionalDouble aggregate(String expression) {
    throw unknown();
  }

  @Override
  public double missing(Gate.Reference reference) {
    throw unknown();
  }

  private static UnsupportedOperationException unknown() {
    return new UnsupportedOperationException("Nothing was written that could be measured");
  }
}
