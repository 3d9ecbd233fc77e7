package org.almoner.engine.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.engine.Table;

/**
 * The lines of a Delta commit file. Source: Delta transaction log protocol, section "Actions"
 * (reader version 1, writer version 2).
 */
final class Actions {
  /** Who made a commit, as its log says. */
  static final String ENGINE = "Almoner";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Actions() {}

  /** Lines that publish a change, after those that say what the table is from now on. */
  static List<String> lines(Change change, long timestamp, List<String> definition) {
    List<String> lines = new ArrayList<>();
    lines.add(commitInfo(change, timestamp));
    lines.addAll(definition);
    boolean changesData = change.changesData();
    change.removed().forEach(file -> lines.add(remove(file, timestamp, changesData)));
    change.added().forEach(file -> lines.add(add(file, changesData)));
    return lines;
  }

  /** What a table is, as far as its log does not say so yet: protocol and metadata. */
  static List<String> definition(
      Table table, Optional<TableVersion> before, TableDefinition definition) {
    if (before.isEmpty()) {
      return List.of(protocol(definition), metadata(table, definition));
    }
    return before.get().definition().equals(definition)
        ? List.of()
        : List.of(metadata(table, definition));
  }

  private static String protocol(TableDefinition definition) {
    ObjectNode action = JSON.createObjectNode();
    action
        .putObject("protocol")
        .put("minReaderVersion", definition.protocol().getMinReaderVersion())
        .put("minWriterVersion", definition.protocol().getMinWriterVersion());
    return text(action);
  }

  static String metadata(Table table, TableDefinition definition) {
    ObjectNode action = JSON.createObjectNode();
    ObjectNode data = action.putObject("metaData");
    data.put("id", definition.id());
    data.put("name", table.fullName()).put("description", table.grain());
    data.putObject("format").put("provider", "parquet").putObject("options");
    data.put("schemaString", definition.schemaJson());
    definition.partitionColumns().forEach(data.putArray("partitionColumns")::add);
    ObjectNode configuration = data.putObject("configuration");
    new TreeMap<>(definition.configuration()).forEach(configuration::put);
    data.put("createdTime", definition.createdTime());
    return text(action);
  }

  private static String commitInfo(Change change, long timestamp) {
    ObjectNode action = JSON.createObjectNode();
    ObjectNode info = action.putObject("commitInfo");
    info.put("timestamp", timestamp).put("operation", change.operation());
    info.putObject("operationParameters").put("job", change.provenance().job());
    info.put("engineInfo", ENGINE);
    info.put("userMetadata", change.provenance().toJson());
    return text(action);
  }

  private static String add(DataFile file, boolean changesData) {
    ObjectNode action = JSON.createObjectNode();
    ObjectNode add = action.putObject("add");
    add.put("path", encoded(file.path()));
    partition(add, file.partition());
    add.put("size", file.bytes()).put("modificationTime", file.modified());
    add.put("dataChange", changesData);
    if (!file.statistics().isEmpty()) {
      add.put("stats", file.statistics());
    }
    if (!file.tags().isEmpty()) {
      ObjectNode tags = add.putObject("tags");
      file.tags().forEach(tags::put);
    }
    return text(action);
  }

  private static String remove(DataFile file, long timestamp, boolean changesData) {
    ObjectNode action = JSON.createObjectNode();
    ObjectNode remove = action.putObject("remove");
    remove.put("path", encoded(file.path()));
    remove.put("deletionTimestamp", timestamp).put("dataChange", changesData);
    remove.put("extendedFileMetadata", true);
    partition(remove, file.partition());
    remove.put("size", file.bytes());
    return text(action);
  }

  private static void partition(ObjectNode file, Map<String, String> values) {
    ObjectNode node = file.putObject("partitionValues");
    values.forEach(node::put);
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a path: " + path, e);
    }
  }

  private static String text(ObjectNode action) {
    try {
      return JSON.writeValueAsString(action);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A Delta action cannot be written as JSON", e);
    }
  }
}
