package org.almoner.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.stream.Collectors;
import org.almoner.engine.UsageException;

/** YAML to records. A key the record lacks is an error, with a suggestion; so is a missing one. */
final class Yaml {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  /**
   * @param source named in errors
   */
  static JsonNode tree(String source, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "%s, line %d: not YAML: %s"
              .formatted(source, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
  }

  static <T> T read(String source, JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      String group = path(e).substring(0, path(e).length() - e.getPropertyName().length());
      String known =
          UsageException.unknown(
                  "setting",
                  path(e),
                  e.getKnownPropertyIds().stream().map(id -> group + id).toList())
              .getMessage();
      throw new UsageException(source + ": " + known, e);
    } catch (JsonMappingException e) {
      String said =
          e.getCause() instanceof UsageException refused
              ? refused.getMessage()
              : path(e) + ": " + e.getOriginalMessage();
      throw new UsageException(source + ": " + said, e);
    } catch (JacksonException e) {
      throw new UsageException(source + ": " + e.getOriginalMessage(), e);
    }
  }

  /** A record as JSON, which YAML includes. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings cannot be written as JSON", e);
    }
  }

  /** A record as a tree of settings. */
  static ObjectNode node(Object value) {
    return JSON.valueToTree(value);
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .map(String::valueOf)
        .collect(Collectors.joining("."));
  }

  private Yaml() {}
}
