package org.almoner.engine.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.internal.TableConfig;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.actions.Protocol;
import io.delta.kernel.internal.util.VectorUtils;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.engine.Rule;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the log of a Delta table says the table is. Other tools may change all of it but the id.
 * Source: Delta transaction log protocol, "Change Metadata" and "Protocol Evolution".
 *
 * @param id of the table, drawn when it was created and kept for good
 * @param schemaJson the Delta schema
 * @param partitionColumns columns whose values stand in the log and not in the files
 * @param configuration table properties, Delta's own among them
 * @param createdTime milliseconds since 1970 UTC, 0 where the log does not say
 * @param protocol what readers and writers must understand
 */
public record TableDefinition(
    String id,
    String schemaJson,
    List<String> partitionColumns,
    Map<String, String> configuration,
    long createdTime,
    Protocol protocol) {
  /** A property of ours: the key's columns, which Delta has no place for. */
  private static final String KEY = "almoner.key";

  private static final String CONSTRAINT = "delta.constraints.";
  private static final int READER_VERSION = 1;
  private static final int WRITER_VERSION = 2;
  private static final Set<String> CHANGED_BY_READING =
      Set.of("deletionvectors", "columnmapping", "typewidening", "typewidening-preview");

  static TableDefinition of(Snapshot snapshot) {
    Metadata metadata = snapshot.getMetadata();
    return new TableDefinition(
        metadata.getId(),
        metadata.getSchemaString(),
        VectorUtils.toJavaList(metadata.getPartitionColumns()),
        Map.copyOf(metadata.getConfiguration()),
        metadata.getCreatedTime().orElse(0L),
        snapshot.getProtocol());
  }

  /** Of the version that follows the latest, or of the first. */
  static TableDefinition next(Table table, Optional<TableVersion> latest, long timestamp) {
    return latest
        .map(version -> version.definition().under(table))
        .orElseGet(() -> created(table, Lake.schema(table).json(), timestamp));
  }

  /** Of a table that is about to be created: protocol reader 1, writer 2, an id of its own. */
  private static TableDefinition created(Table table, String schemaJson, long timestamp) {
    return new TableDefinition(
            UUID.randomUUID().toString(),
            schemaJson,
            table.partition().map(List::of).orElse(List.of()),
            statistics(table),
            timestamp,
            new Protocol(READER_VERSION, WRITER_VERSION))
        .with(KEY, key(table));
  }

  /** Makes other tools note in the log what our own commits do: values of harmless columns only. */
  private static Map<String, String> statistics(Table table) {
    List<String> harmless = FileStatistics.columns(table);
    return harmless.isEmpty()
        ? Map.of(TableConfig.DATA_SKIPPING_NUM_INDEXED_COLS.getKey(), "0")
        : Map.of(
            TableConfig.DATA_SKIPPING_STATS_COLUMNS.getKey(),
            harmless.stream().map(name -> "`" + name + "`").collect(Collectors.joining(",")));
  }

  /**
   * The same table with the columns and the key of its contract. The id stays, and what others have
   * set: properties, and which columns are never null.
   */
  public TableDefinition under(Table table) {
    StructType schema = new StructType();
    Set<String> never = neverNull();
    for (StructField field : Lake.schema(table).fields()) {
      schema =
          schema.add(
              field.name(), field.dataType(), !never.contains(field.name()), field.metadata());
    }
    Map<String, String> properties = new TreeMap<>(configuration);
    if (!hasColumnsOf(schema)) {
      properties.putAll(statistics(table)); // of columns that there are
    }
    return new TableDefinition(
            id, schema.json(), partitionColumns, Map.copyOf(properties), createdTime, protocol)
        .with(KEY, key(table));
  }

  private static String key(Table table) {
    return String.join(",", table.keyColumns());
  }

  /** Columns of the key as of the last version of ours; empty where none said. */
  Optional<List<String>> key() {
    return Optional.ofNullable(configuration.get(KEY))
        .map(key -> key.isEmpty() ? List.of() : List.of(key.split(",", -1)));
  }

  /** What other tools demand of each row: CHECK constraints, and columns that are never null. */
  List<Rule> constraints() {
    List<Rule> rules = new ArrayList<>();
    new TreeMap<>(configuration)
        .forEach(
            (name, value) -> {
              if (name.startsWith(CONSTRAINT)) {
                rules.add(new Rule("constraint " + name.substring(CONSTRAINT.length()), value));
              }
            });
    neverNull().forEach(name -> rules.add(new Rule(name + " is present", name + " is not null")));
    return rules;
  }

  private Set<String> neverNull() {
    return Arrays.stream(schema().fields())
        .filter(field -> !field.nullable())
        .map(StructField::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same table with one more property. */
  TableDefinition with(String property, String value) {
    Map<String, String> more = new TreeMap<>(configuration);
    more.put(property, value);
    return new TableDefinition(
        id, schemaJson, partitionColumns, Map.copyOf(more), createdTime, protocol);
  }

  /**
   * Whether each file holds rows of the table and nothing else: no row in it is marked as deleted,
   * and its columns have the table's names. Where not, only Delta's own reader knows its rows.
   */
  public boolean plain() {
    return configuration.getOrDefault("delta.columnMapping.mode", "none").equalsIgnoreCase("none")
        && protocol.getReaderFeatures().stream()
            .map(feature -> feature.toLowerCase(Locale.ROOT))
            .noneMatch(CHANGED_BY_READING::contains);
  }

  /** Kind of the hashes that its rows have, see {@link RowHash}. */
  int hashForm() {
    return RowHash.form(schema());
  }

  /** Whether names and types are the same, so that equal rows have equal hashes. */
  public boolean hasColumnsOf(StructType other) {
    return schema().catalogString().equals(other.catalogString());
  }

  StructType schema() {
    return (StructType) DataType.fromJson(schemaJson);
  }

  /** Whether a property is set to true. */
  boolean isSet(String property) {
    return Boolean.parseBoolean(configuration.get(property));
  }

  /** How long {@code delta.deletedFileRetentionDuration} wants replaced files to stay, if set. */
  public Duration fileRetention() {
    return configuration.containsKey(TableConfig.TOMBSTONE_RETENTION.getKey())
        ? Duration.ofMillis(TableConfig.TOMBSTONE_RETENTION.fromMetadata(configuration))
        : Duration.ZERO;
  }
}
