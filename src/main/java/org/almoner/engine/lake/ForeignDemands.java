package org.almoner.engine.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.kernel.internal.actions.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/**
 * What other tools have made a table demand of its writers, as far as Almoner does not meet it. A
 * feature that is allowed but not in use demands nothing.
 *
 * @param version of the table
 */
public record ForeignDemands(TableVersion version) {
  private static final String WRITABLE = "Almoner can write the table";

  private static final int KNOWN_WRITER = 7;

  /** Features that ask nothing of a writer as long as a table does not use them. */
  private static final Set<String> WRITTEN =
      Set.of(
          "allowColumnDefaults",
          "appendOnly",
          "changeDataFeed",
          "checkConstraints",
          "generatedColumns",
          "identityColumns",
          "inCommitTimestamp",
          "invariants",
          "timestampNtz",
          "vacuumProtocolCheck");

  private static final Set<String> COMPUTED =
      Set.of("delta.generationExpression", "delta.identity.start", "delta.invariants");

  private static final String ONLY_APPENDED =
      "another tool has set delta.appendOnly, and rows would be replaced; alter table ... unset"
          + " tblproperties ('delta.appendOnly') there lets Almoner replace them";

  private static final String CONSTRAINED =
      "another tool has put constraints on it, and its rows are taken as they come; alter table ..."
          + " drop constraint there lets Almoner write again";

  private static final ObjectMapper JSON = new ObjectMapper();

  static UnusableTableException appendOnly(Table table) {
    return new UnusableTableException(table, WRITABLE, ONLY_APPENDED);
  }

  static void requireWritable(Table table, TableVersion version) {
    boolean unchecked = table.layer() == Layer.RAW || table.layer() == Layer.OPS;
    if (unchecked && !version.definition().constraints().isEmpty()) {
      throw new UnusableTableException(table, WRITABLE, CONSTRAINED);
    }
    new ForeignDemands(version)
        .unwritable()
        .ifPresent(
            why -> {
              throw new UnusableTableException(table, WRITABLE, why);
            });
  }

  /** Why no version can follow this one, and the remedy; empty where one can. */
  public Optional<String> unwritable() {
    TableDefinition definition = version.definition();
    Protocol protocol = definition.protocol();
    Set<String> unknown = new TreeSet<>(protocol.getReaderAndWriterFeatures());
    unknown.removeAll(WRITTEN);
    if (!definition.plain()) {
      return Optional.of(
          "another tool has let rows be marked as deleted, or columns be renamed, without writing"
              + " their files anew; alter table ... drop feature there lets Almoner write again");
    }
    if (protocol.getMinWriterVersion() > KNOWN_WRITER || !unknown.isEmpty()) {
      return Optional.of(upgraded(protocol, unknown));
    }
    for (String property :
        List.of("delta.enableChangeDataFeed", "delta.enableInCommitTimestamps")) {
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

  private static String upgraded(Protocol protocol, Set<String> unknown) {
    String what =
        unknown.isEmpty()
            ? "writer version " + protocol.getMinWriterVersion()
            : String.join(", ", unknown);
    return "another tool has upgraded the table to Delta features that Almoner does not write (%s); alter table ... drop feature there, or restore a copy from before"
        .formatted(what);
  }
}
