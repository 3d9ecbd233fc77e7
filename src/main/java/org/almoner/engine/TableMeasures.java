package org.almoner.engine;

import java.util.OptionalDouble;

/** What a gate may ask of a version that is written and not yet published. */
public interface TableMeasures {
  /** Rows of the table or, where it has partitions, of the one written. */
  long rows();

  /** Of the version before or, where a partition is replaced, of the latest earlier one. */
  long rowsBefore();

  /** Rows that this run wrote, over which the aggregates were taken. */
  long rowsWritten();

  /** Rows of the latest delivery; 0 where the table is no staging table. */
  long delivered();

  /** Of these, the ones in quarantine. */
  long quarantined();

  /**
   * One of the gate's {@link Gate#aggregates}, as it is written there; empty where it is null, as
   * of no rows.
   */
  OptionalDouble aggregate(String expression);

  /** Share of non-null values that are not in the parent's key. */
  double missing(Gate.Reference reference);

  /**
   * Days from the latest value of a {@link Gate#recorded} column to the end of the date, or NaN.
   */
  double days(String column);

  /** 0 of nothing. */
  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
