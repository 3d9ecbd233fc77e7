package org.almoner.engagement.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almoner.engine.ModelRejectedException;

/** {@code model.json}: the same model gives the same bytes, and comes back bit for bit. */
public final class UpliftModelJson {
  /** Name of the file in a model's folder. */
  public static final String FILE = "model.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public static byte[] write(UpliftModel model) {
    try {
      return (JSON.writeValueAsString(model).replace("\r\n", "\n") + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A model cannot be written as JSON", e);
    }
  }

  /**
   * @throws ModelRejectedException where the bytes are not a model
   */
  public static UpliftModel read(byte[] bytes) {
    try {
      return JSON.readValue(bytes, UpliftModel.class);
    } catch (JacksonException e) {
      throw new ModelRejectedException(
          "%s is no uplift model: %s".formatted(FILE, firstLine(e.getOriginalMessage())), e);
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot be read", e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private UpliftModelJson() {}
}
