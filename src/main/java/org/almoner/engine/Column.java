package org.almoner.engine;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a contract.
 *
 * @param sources for staging tables, the raw columns it is read from: the first that holds a text;
 *     its own name elsewhere
 * @param vocabulary the words it may hold; empty where it holds no codes
 * @param meaning what a value says, with its unit
 */
public record Column(
    String name,
    DataType type,
    Kind kind,
    Phi phi,
    List<String> sources,
    Optional<Vocabulary> vocabulary,
    String meaning) {

  public Column {
    sources = List.copyOf(sources);
  }

  /** A column of that name everywhere, that holds no codes. */
  public static Column of(String name, DataType type, Kind kind, Phi phi, String meaning) {
    return new Column(name, type, kind, phi, List.of(name), Optional.empty(), meaning);
  }

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
    return new Column(name, type, kind, other, sources, vocabulary, meaning);
  }

  Column withSources(List<String> others) {
    return new Column(name, type, kind, phi, others, vocabulary, meaning);
  }

  Column withVocabulary(Vocabulary words) {
    return new Column(name, type, kind, phi, sources, Optional.of(words), meaning);
  }
}
