package org.almoner.engine.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.List;

/**
 * Files that one run takes into one raw table.
 *
 * @param ingestedAt the run's business instant, microseconds since 1970 UTC
 */
public record Delivery(List<LandingFile> files, String runId, long ingestedAt)
    implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A delivery cannot be written as JSON", e);
    }
  }

  static Delivery fromJson(String text) {
    try {
      return JSON.readValue(text, Delivery.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a delivery", e);
    }
  }
}
