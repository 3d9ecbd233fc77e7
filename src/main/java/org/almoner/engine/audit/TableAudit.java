package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Column.Kind;
import org.almoner.engine.Gate;
import org.almoner.engine.Rule;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.RowHash;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Measures of a table's rows, taken while they are written: their content, the rows that break each
 * rule, what its gates ask for and latest dates. All in the scan that writes them.
 */
public final class TableAudit {
  private static final String ROWS = "rows";
  private static final String XOR = "xor";
  private static final String SUM = "sum";

  private static final String KEYS = "keys";
  private static final String AGGREGATE = "aggregate ";
  private static final String LATEST = "latest ";
  private static final String REFERENCES = "references_";

  private final Table table;
  private final List<Rule> rules;
  private final Map<String, Column> measures = new LinkedHashMap<>();
  private Map<String, Object> measured = Map.of();

  /**
   * @param rules counted here; staging counts its own before it drops the broken rows
   */
  public TableAudit(Table table, List<Rule> rules) {
    this.table = table;
    this.rules = rules;
    Column hash = RowHash.of(Lake.schema(table));
    measures.put(ROWS, count(lit(1)));
    measures.put(XOR, bit_xor(hash));
    measures.put(SUM, sum(shiftright(hash, Integer.SIZE)));
    for (int i = 0; i < rules.size(); i++) {
      Column holds = coalesce(expr(rules.get(i).condition()), lit(true));
      measures.put("rule" + i, count_if(not(holds)));
    }
    for (Gate gate : table.gates()) {
      gate.aggregates().forEach(each -> measures.put(AGGREGATE + each, expr(each).cast("double")));
      gate.recorded().ifPresent(this::recordLatest);
    }
  }

  private void recordLatest(String column) {
    measures.put(LATEST + column, max(col(column)).cast("timestamp").cast("double"));
  }

  public Table table() {
    return table;
  }

  /** Also collects the hashes of keys and of references to other tables, if rows are few. */
  public TableAudit collecting(Volume volume) {
    if (volume == Volume.MANY) {
      return this;
    }
    if (!table.keyColumns().isEmpty()) {
      measures.put(KEYS, collect_list(KeyHashes.hash(table.keyColumns())));
    }
    for (Gate gate : table.gates()) {
      gate.reference().map(Gate.Reference::column).ifPresent(this::collect);
    }
    return this;
  }

  private void collect(String column) {
    measures.put(REFERENCES + column, collect_list(KeyHashes.hash(List.of(column))));
  }

  /** What the contract demands of each row, beyond its declared rules. */
  public static List<Rule> rowRules(Table table) {
    List<Rule> rules = new ArrayList<>();
    for (org.almoner.engine.Column column : table.columns()) {
      if (column.kind() != Kind.OPTIONAL) {
        rules.add(new Rule(column.name() + " is present", column.name() + " is not null"));
      }
    }
    rules.addAll(table.rules());
    return rules;
  }

  /** The rows, measured as soon as an action has run over them. */
  public Dataset<Row> observe(Dataset<Row> rows, Observation observation) {
    List<Column> columns = new ArrayList<>();
    measures.forEach((name, measure) -> columns.add(measure.as(name)));
    Column first = columns.remove(0);
    return rows.observe(observation, first, columns.toArray(Column[]::new));
  }

  /** Aggregates that give the content of rows. */
  public static Content content(Dataset<Row> rows) {
    Column hash = RowHash.of(rows.schema());
    Row row = rows.agg(count(lit(1)), bit_xor(hash), sum(shiftright(hash, Integer.SIZE))).head();
    return row.getLong(0) == 0
        ? Content.EMPTY
        : new Content(row.getLong(0), row.getLong(1), row.getLong(2), RowHash.form(rows.schema()));
  }

  public void take(Observation observation) {
    try {
      measured = observation.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while auditing " + table.fullName(), e);
    }
  }

  public Content content() {
    return new Content(number(ROWS), number(XOR), number(SUM), RowHash.form(Lake.schema(table)));
  }

  /** Rules broken by rows of a table that has no quarantine: each blocks. */
  List<CheckResult> ruleResults() {
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      long broken = number("rule" + i);
      results.add(
          new CheckResult(
              table.fullName(),
              rules.get(i).name(),
              Severity.BLOCK,
              broken == 0,
              broken + " rows break it"));
    }
    return results;
  }

  /** What a gate's aggregate gave; empty where it is null. */
  OptionalDouble aggregate(String expression) {
    return measured.get(AGGREGATE + expression) instanceof Double value
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /** Seconds since 1970 of the latest value, NaN where there is none. */
  double latest(String column) {
    Object value = measured.get(LATEST + column);
    return value == null ? Double.NaN : (Double) value;
  }

  /** Keys of the rows; empty where they were not collected. */
  public Optional<KeyHashes> keys() {
    return hashes(KEYS);
  }

  /** Values of a column that refers to another table; empty where they were not collected. */
  Optional<KeyHashes> references(String column) {
    return hashes(REFERENCES + column);
  }

  private Optional<KeyHashes> hashes(String name) {
    return Optional.ofNullable(measured.get(name))
        .map(values -> CollectionConverters.asJava((Seq<?>) values))
        .map(values -> KeyHashes.of(values.stream().map(Long.class::cast).toList()));
  }

  private long number(String name) {
    Object value = measured.get(name);
    return value == null ? 0 : ((Number) value).longValue();
  }
}
