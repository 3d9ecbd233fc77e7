package org.almoner.config;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.UsageException;

/**
 * Trees of settings to records. A key that the record lacks is an error, with a suggestion; so are
 * a missing one, an empty one and a value of another kind: nothing is rounded or made to fit.
 */
final class Yaml {
  private static final ObjectMapper RECORDS =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  static <T> T read(YamlDocument document, Class<T> type) {
    try {
      return RECORDS.treeToValue(document.tree(), type);
    } catch (JsonMappingException e) {
      throw refusal(document, e);
    } catch (JacksonException e) {
      throw new UsageException(document.source() + ": " + e.getOriginalMessage(), e);
    }
  }

  private static UsageException refusal(YamlDocument document, JsonMappingException e) {
    String path = path(e.getPath());
    if (e.getCause() instanceof RefusedSetting refused) {
      return located(document, refused);
    }
    String problem;
    if (e.getCause() instanceof UsageException refused) {
      problem = path + ": " + refused.getMessage();
    } else if (e instanceof UnrecognizedPropertyException unknown) {
      problem = unknown(path, unknown);
    } else {
      problem = mismatch(path, at(document.tree(), e.getPath()), e);
    }
    return new UsageException(document.place(path) + ": " + problem, e);
  }

  /** What is wrong with a setting, with where it stands. */
  static UsageException located(YamlDocument document, RefusedSetting refused) {
    List<String> places = refused.settings().stream().map(document::place).toList();
    String place =
        places.stream()
            .filter(each -> !each.startsWith(Settings.DEFAULTS))
            .findFirst()
            .orElse(places.get(0));
    return new UsageException(place + ": " + refused.getMessage(), refused);
  }

  private static String unknown(String path, UnrecognizedPropertyException e) {
    String group = path.substring(0, path.length() - e.getPropertyName().length());
    List<String> known = e.getKnownPropertyIds().stream().map(id -> group + id).toList();
    return UsageException.unknown("setting", path, known).getMessage();
  }

  private static String mismatch(String path, JsonNode found, JsonMappingException e) {
    if (found.isMissingNode()) {
      return path + " is missing";
    }
    if (found.isNull()) {
      return path + " is empty; give it a value or leave the line out";
    }
    String wanted =
        e instanceof MismatchedInputException mismatched
            ? SettingValue.wanted(mismatched)
            : "a number that is not so large";
    return "%s must be %s, found %s"
        .formatted(path.isEmpty() ? "it" : path, wanted, SettingValue.found(found));
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

  /** Names joined by points; places in lists count from 1. */
  private static String path(List<JsonMappingException.Reference> steps) {
    List<String> names = new ArrayList<>();
    for (JsonMappingException.Reference step : steps) {
      names.add(
          step.getFieldName() == null
              ? Integer.toString(step.getIndex() + 1)
              : step.getFieldName());
    }
    return String.join(".", names);
  }

  private static JsonNode at(JsonNode tree, List<JsonMappingException.Reference> steps) {
    JsonNode value = tree;
    for (JsonMappingException.Reference step : steps) {
      value =
          step.getFieldName() == null
              ? value.path(step.getIndex())
              : value.path(step.getFieldName());
    }
    return value;
  }

  private Yaml() {}
}
