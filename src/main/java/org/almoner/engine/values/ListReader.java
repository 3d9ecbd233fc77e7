package org.almoner.engine.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of words, as JSON writes them: {@code ["cost", "distance"]}.
 *
 * @param words reads each
 */
record ListReader(WordReader words) implements TextReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public @Nullable List<@Nullable String> read(String text) {
    try {
      JsonNode list = JSON.readTree(text);
      if (!list.isArray()) {
        return null;
      }
      List<@Nullable String> texts = new ArrayList<>();
      for (JsonNode element : list) {
        if (!element.isValueNode() || element.isNull()) {
          return null;
        }
        texts.add(words.read(element.asText()));
      }
      return texts;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  @Override
  public String wanted() {
    return "a JSON list of words";
  }
}
