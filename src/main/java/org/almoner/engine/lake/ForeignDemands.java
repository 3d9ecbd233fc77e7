package org.almoner.engine.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.kernel.internal.actions.Protocol;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.engine.Table;

/**
 * What other tools have made a table demand of its readers and writers, as far as Almoner does not
 * meet it. A feature that is allowed but not in use demands nothing.
 *
 * @param version of the table
 */
record ForeignDemands(TableVersion version) {
  static final String READABLE = "Almoner can read the table";
  static final String WRITABLE = "Almoner can write the table";

  private static final int KNOWN_READER = 3;
  private static final int KNOWN_WRITER = 7;

  /** Features that the log's reader (Delta Kernel) and Spark's Parquet reader understand. */
  private static final Set<String> READ =
      Set.of(
          "columnMapping",
          "deletionVectors",
          "timestampNtz",
          "typeWidening",
          "typeWidening-preview",
          "v2Checkpoint",
          "vacuumProtocolCheck");

  /** Features that ask nothing of a writer as long as a table does not use them. */
  private static final Set<String> WRITTEN =
      Set.of(
          "allowColumnDefaults",
          "appendOnly",
          "changeDataFeed",
          "checkConstraints",
          "columnMapping",
          "deletionVectors",
          "generatedColumns",
          "identityColumns",
          "inCommitTimestamp",
          "invariants",
          "timestampNtz",
          "typeWidening",
          "typeWidening-preview",
          "vacuumProtocolCheck");

  private static final Set<String> COMPUTED =
      Set.of("delta.generationExpression", "delta.identity.start", "delta.invariants");

  private static final ObjectMapper JSON = new ObjectMapper();

  static void requireReadable(Table table, TableVersion version) {
    new ForeignDemands(version)
        .unreadable()
        .ifPresent(
            why -> {
              throw new UnusableTableException(table, READABLE, why);
            });
  }

  static void requireWritable(Table table, TableVersion version) {
    new ForeignDemands(version)
        .unwritable()
        .ifPresent(
            why -> {
              throw new UnusableTableException(table, WRITABLE, why);
            });
  }

  /** Why the rows cannot be read, and the remedy; empty where they can. */
  Optional<String> unreadable() {
    TableDefinition definition = version.definition();
    Set<String> unknown = unknown(definition.protocol().getReaderFeatures(), READ);
    if (definition.protocol().getMinReaderVersion() > KNOWN_READER || !unknown.isEmpty()) {
      return Optional.of(upgraded("reader version", unknown));
    }
    if (!definition
        .configuration()
        .getOrDefault("delta.columnMapping.mode", "none")
        .equals("none")) {
      return Optional.of(
          "another tool has turned on delta.columnMapping.mode, so that the files no longer name"
              + " their columns; alter table ... set tblproperties"
              + " ('delta.columnMapping.mode' = 'none') there turns it off");
    }
    if (version.files().stream().anyMatch(DataFile::marked)) {
      return Optional.of(
          "another tool has marked rows as deleted and left them in their files;"
              + " reorg table ... apply (purge) there writes the files anew");
    }
    return Optional.empty();
  }

  /** Why no version can follow this one, and the remedy; empty where one can. */
  Optional<String> unwritable() {
    Optional<String> unreadable = unreadable();
    if (unreadable.isPresent()) {
      return unreadable;
    }
    TableDefinition definition = version.definition();
    Protocol protocol = definition.protocol();
    Set<String> unknown = unknown(protocol.getReaderAndWriterFeatures(), WRITTEN);
    if (protocol.getMinWriterVersion() > KNOWN_WRITER || !unknown.isEmpty()) {
      return Optional.of(upgraded("writer version", unknown));
    }
    for (String property : Set.of("delta.enableChangeDataFeed", "delta.enableInCommitTimestamps")) {
      if (definition.isSet(property)) {
        return Optional.of(
            "another tool has set %s, which Almoner does not serve; alter table ... unset tblproperties ('%s') there lets it write again"
                .formatted(property, property));
      }
    }
    return computed(definition);
  }

  private static Optional<String> computed(TableDefinition definition) {
    try {
      for (JsonNode field : JSON.readTree(definition.schemaJson()).path("fields")) {
        for (String rule : COMPUTED) {
          if (field.path("metadata").has(rule)) {
            return Optional.of(
                "another tool has given column %s %s, which Almoner does not compute; move the folder away to have the table rebuilt, or restore a copy without it"
                    .formatted(field.path("name").asText(), rule));
          }
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A Delta schema is JSON", e);
    }
  }

  private static Set<String> unknown(Set<String> features, Set<String> known) {
    Set<String> unknown = new TreeSet<>(features);
    unknown.removeAll(known);
    return unknown;
  }

  private String upgraded(String versions, Set<String> unknown) {
    Protocol protocol = version.definition().protocol();
    String what =
        unknown.isEmpty()
            ? "reader version %d, writer version %d"
                .formatted(protocol.getMinReaderVersion(), protocol.getMinWriterVersion())
            : String.join(", ", unknown);
    return "another tool has upgraded the table to a %s that Almoner does not know (%s); drop the feature there, or restore a copy from before"
        .formatted(versions, what);
  }
}
