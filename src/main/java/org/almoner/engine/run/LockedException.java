package org.almoner.engine.run;

import com.fasterxml.jackson.databind.JsonNode;

/** Another run writes to this lake. */
public final class LockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LockedException(String path, JsonNode holder) {
    super(
        "The lake is in use by %s (process %s on %s, last seen %s). Wait for it to end, or remove %s if you know it is gone."
            .formatted(
                holder.path("holder").asText("another run"),
                holder.path("pid").asText("?"),
                holder.path("host").asText("?"),
                holder.path("beat").asText("?"),
                path));
  }
}
