package org.almoner.engine;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

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

  /** Whether its values, minima and maxima may stand where anybody reads them: logs, statistics. */
  public boolean isHarmless() {
    return phi == Phi.NONE;
  }

  /** As Spark and Delta know it, with its meaning and PHI class as metadata; nullable. */
  public StructField field() {
    return new StructField(
        name,
        type,
        true,
        new MetadataBuilder().putString("comment", meaning).putString("phi", phi.title()).build());
  }

  Column withPhi(Phi other) {
    return new Column(name, type, kind, other, source, meaning);
  }

  Column withSource(String other) {
    return new Column(name, type, kind, phi, other, meaning);
  }
}
