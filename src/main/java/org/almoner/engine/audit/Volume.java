package org.almoner.engine.audit;

/** Whether a job's rows are few enough for the driver to hold their keys. */
public enum Volume {
  /** Keys and broken rows come back with the write: no query of its own checks them. */
  FEW,
  /** Keys are checked, and broken rows found, by queries that run where the rows are. */
  MANY;

  private static final long FEW_ROWS = 1_000_000;

  public static Volume of(long rows) {
    return rows <= FEW_ROWS ? FEW : MANY;
  }
}
