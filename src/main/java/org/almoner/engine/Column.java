package org.almoner.engine;

import org.apache.spark.sql.types.DataType;

/**
 * One column of a contract.
 *
 * @param source the raw column it is read from, for staging tables; its own name elsewhere
 * @param meaning what a value says, with its unit
 */
public record Column(
    String name, DataType type, Kind kind, Phi phi, String source, String meaning) {

  /** Key columns identify a row; required columns are never null. */
  public enum Kind {
    KEY,
    REQUIRED,
    OPTIONAL
  }

  public boolean nullable() {
    return kind == Kind.OPTIONAL;
  }

  Column withPhi(Phi other) {
    return new Column(name, type, kind, other, source, meaning);
  }

  Column withSource(String other) {
    return new Column(name, type, kind, phi, other, meaning);
  }
}
