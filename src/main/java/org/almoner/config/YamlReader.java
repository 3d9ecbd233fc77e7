package org.almoner.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.almoner.engine.UsageException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one YAML file, entry by entry, and notes the line of each. */
final class YamlReader {
  private static final int DEEPEST = 20;
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String source;
  private final Map<String, String> places = new HashMap<>();

  YamlReader(String source) {
    this.source = source;
  }

  YamlDocument read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (YAMLParser parser = YAML.createParser(plain)) {
      JsonNode tree = parser.nextToken() == null ? MissingNode.getInstance() : value(parser, "", 0);
      if (parser.nextToken() != null) {
        throw refused(parser, "holds a second document; leave out the line ---");
      }
      return new YamlDocument(source, tree, places);
    } catch (JacksonException e) {
      throw notYaml(e);
    } catch (IOException e) {
      throw new IllegalStateException("Text in memory cannot be read", e);
    }
  }

  private JsonNode value(YAMLParser parser, String path, int depth) throws IOException {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw refused(parser, "anchors (&) and aliases (*) are not supported; write the value out");
    }
    if (parser.getTypeId() != null) {
      throw refused(parser, "tags (!) are not supported; leave the tag out");
    }
    if (depth > DEEPEST) {
      throw refused(parser, "nested deeper than " + DEEPEST + " levels");
    }
    places.putIfAbsent(path, place(parser));
    return switch (parser.currentToken()) {
      case START_OBJECT -> group(parser, path, depth);
      case START_ARRAY -> list(parser, path, depth);
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      default -> NODES.textNode(parser.getText());
    };
  }

  private ObjectNode group(YAMLParser parser, String path, int depth) throws IOException {
    ObjectNode group = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String inner = path.isEmpty() ? name : path + "." + name;
      if (group.has(name)) {
        throw refused(
            parser, "%s is given twice, first in line %s".formatted(inner, firstLine(inner)));
      }
      places.put(inner, place(parser));
      parser.nextToken();
      group.set(name, value(parser, inner, depth + 1));
    }
    return group;
  }

  private ArrayNode list(YAMLParser parser, String path, int depth) throws IOException {
    ArrayNode list = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser, path + "." + (list.size() + 1), depth + 1));
    }
    return list;
  }

  /** Exact, so that a text such as 1.10 stays what it is. */
  private JsonNode number(YAMLParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return NODES.numberNode(parser.getBigIntegerValue());
    }
    String text = parser.getText().replace("_", "");
    try {
      return NODES.numberNode(new BigDecimal(text));
    } catch (NumberFormatException e) { // .inf, or an exponent beyond any machine's
      return NODES.textNode(text);
    }
  }

  private String firstLine(String path) {
    String place = Objects.requireNonNull(places.get(path), "noted where the name is read");
    return place.substring(place.lastIndexOf(' ') + 1);
  }

  private String place(JsonParser parser) {
    return "%s, line %d".formatted(source, parser.currentTokenLocation().getLineNr());
  }

  private UsageException refused(JsonParser parser, String what) {
    return new UsageException(place(parser) + ": " + what);
  }

  private UsageException notYaml(JacksonException e) {
    String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException marked) {
        problem = marked.getProblem();
        line = marked.getProblemMark().getLine() + 1;
      }
    }
    return new UsageException("%s, line %d: not YAML: %s".formatted(source, line, problem), e);
  }
}
