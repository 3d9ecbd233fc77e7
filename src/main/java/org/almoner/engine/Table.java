package org.almoner.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.engine.Column.Kind;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The contract of one table, declared once. Reading, checking, quarantine, the comments in Delta,
 * the data dictionary and lineage all use this value. Immutable: each method returns a longer
 * contract.
 *
 * @param domain the schema that analysts see, and the folder of the lake
 * @param grain what one row stands for, such as "one row per case"
 * @param landing where deliveries of a raw table are found; empty for other layers
 * @param partition the column whose values are replaced one at a time; empty for whole tables
 * @param irreplaceable why rows that are lost cannot be made again; empty where a job makes them
 *     from other tables
 */
public record Table(
    String domain,
    Layer layer,
    String name,
    String grain,
    List<Column> columns,
    List<Rule> rules,
    List<Gate> gates,
    Optional<Landing> landing,
    Optional<String> partition,
    Optional<String> irreplaceable) {

  public static Table of(String domain, Layer layer, String name, String grain) {
    return new Table(
        domain,
        layer,
        name,
        grain,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        layer == Layer.OPS ? Optional.of("it says what happened") : Optional.empty());
  }

  /** A table of text columns, delivered as {@code <landing>/<path>.csv} and its like. */
  public static Table raw(String domain, String name, String grain, Landing landing) {
    return new Table(
        domain,
        Layer.RAW,
        name,
        grain,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(landing),
        Optional.empty(),
        Optional.of("what was delivered need not be delivered again"));
  }

  public String fullName() {
    return domain + "." + name;
  }

  public Table key(String column, DataType type, String meaning) {
    return with(Column.of(column, type, Kind.KEY, Phi.NONE, meaning));
  }

  public Table required(String column, DataType type, String meaning) {
    return with(Column.of(column, type, Kind.REQUIRED, Phi.NONE, meaning));
  }

  public Table optional(String column, DataType type, String meaning) {
    return with(Column.of(column, type, Kind.OPTIONAL, Phi.NONE, meaning));
  }

  /** A raw column that every delivery must have in its header. */
  public Table column(String column, String meaning) {
    return required(column, DataTypes.StringType, meaning);
  }

  /** A raw column that a delivery may lack. */
  public Table optionalColumn(String column, String meaning) {
    return optional(column, DataTypes.StringType, meaning);
  }

  /**
   * Says which raw columns a staging column is read from, where the names differ or there are
   * several: then from the first that holds a text.
   */
  public Table from(String column, String... sources) {
    return change(column, c -> c.withSources(List.of(sources)));
  }

  /** Says which words a column may hold; others are kept, counted and told. */
  public Table words(String column, String... words) {
    return vocabulary(column, Vocabulary.of(words));
  }

  /** Says which words a column may hold; a row with another breaks the contract. */
  public Table onlyWords(String column, String... words) {
    String known = "'" + String.join("', '", words) + "'";
    return words(column, words).rule(column + " is known", column + " in (" + known + ")");
  }

  /** The same of a vocabulary that several columns share. */
  public Table vocabulary(String column, Vocabulary vocabulary) {
    return change(column, c -> c.withVocabulary(vocabulary));
  }

  /** Says that a column holds words, of which some are known; others are as good. */
  public Table openWords(String column, String... known) {
    return vocabulary(column, new Vocabulary(List.of(known), true));
  }

  public Table phi(Phi phi, String... names) {
    Table result = this;
    for (String column : names) {
      result = result.change(column, c -> c.withPhi(phi));
    }
    return result;
  }

  /**
   * Says that a row is about one person: whatever is known of a person is {@link Phi#QUASI} at
   * least. Columns that say nothing of the person are named harmless afterwards, and those that
   * identify by themselves {@link Phi#DIRECT}.
   */
  public Table aboutPersons() {
    return phi(
        Phi.QUASI,
        columns.stream().filter(Column::isHarmless).map(Column::name).toArray(String[]::new));
  }

  public Table rule(String rule, String condition) {
    return copy(columns, append(rules, new Rule(rule, condition)), gates, partition);
  }

  public Table gate(Gate gate) {
    return copy(columns, rules, append(gates, gate), partition);
  }

  /** Declares that values of the column are keys of another table. */
  public Table references(String column, Table parent, Severity severity, double limit) {
    return gate(Gate.orphans(severity, column, parent, limit));
  }

  public Table partitionedBy(String column) {
    return copy(columns, rules, gates, Optional.of(column));
  }

  /**
   * Says that a later run would make other rows than those that people have seen.
   *
   * @param why such as "people worked with it"
   */
  public Table irreplaceable(String why) {
    return new Table(
        domain, layer, name, grain, columns, rules, gates, landing, partition, Optional.of(why));
  }

  /**
   * Whether a run makes the same rows again from what the table is made from: the whole table, or
   * the partition of the run's date.
   */
  public boolean rebuildable() {
    return irreplaceable.isEmpty();
  }

  public List<String> keyColumns() {
    return columns.stream().filter(c -> c.kind() == Kind.KEY).map(Column::name).toList();
  }

  public Column find(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(fullName() + " has no column " + column));
  }

  /**
   * The schema with each column's meaning and PHI class as metadata. All columns are nullable for
   * Spark; what must not be null is checked, with a message, before anything is published.
   */
  public StructType schema() {
    StructType schema = new StructType();
    for (Column column : columns) {
      schema = schema.add(column.field());
    }
    return schema;
  }

  private Table with(Column column) {
    if (columns.stream().anyMatch(c -> c.name().equals(column.name()))) {
      throw new IllegalArgumentException(fullName() + " declares " + column.name() + " twice");
    }
    return copy(append(columns, column), rules, gates, partition);
  }

  private Table change(String column, UnaryOperator<Column> change) {
    Column before = find(column);
    List<Column> changed =
        columns.stream().map(c -> c.equals(before) ? change.apply(c) : c).toList();
    return copy(changed, rules, gates, partition);
  }

  private Table copy(
      List<Column> newColumns,
      List<Rule> newRules,
      List<Gate> newGates,
      Optional<String> newPartition) {
    return new Table(
        domain,
        layer,
        name,
        grain,
        newColumns,
        newRules,
        newGates,
        landing,
        newPartition,
        irreplaceable);
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
