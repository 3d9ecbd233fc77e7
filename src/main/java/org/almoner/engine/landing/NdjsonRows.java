package org.almoner.engine.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with one JSON object per line. Values keep their text; objects and arrays become
 * JSON text, so that a column reads the same from CSV and from NDJSON.
 */
final class NdjsonRows implements LandingRows {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final Lines lines;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private boolean damageTold;

  NdjsonRows(InputStream in, List<String> columns) throws IOException {
    this.lines = new Lines(in);
    columns.forEach(column -> positions.put(column.toLowerCase(Locale.ROOT), positions.size()));
  }

  @Override
  public @Nullable Header header() {
    return null;
  }

  @Override
  public @Nullable LandingRow next() throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (lines.damage() != null && !damageTold) {
      damageTold = true;
      long broken = line == null ? lines.number() + 1 : lines.number();
      String text = line == null ? "" : line;
      return LandingRow.broken(broken, lines.damage() + "; deliver the file again", text);
    }
    return line == null ? null : row(line);
  }

  private LandingRow row(String line) {
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        return LandingRow.broken(lines.number(), "the line is not a JSON object", line);
      }
      return line.indexOf('\uFFFD') >= 0
          ? LandingRow.broken(lines.number(), "the row is not UTF-8 text", line)
          : row(object);
    } catch (JsonProcessingException e) {
      return LandingRow.broken(lines.number(), "the line is not JSON", line);
    }
  }

  private LandingRow row(JsonNode object) {
    @Nullable String[] values = new String[positions.size()];
    Map<String, JsonNode> extra = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Integer position = positions.get(field.getKey().toLowerCase(Locale.ROOT));
      if (position == null) {
        extra.put(field.getKey(), field.getValue());
      } else {
        values[position] = text(field.getValue());
      }
    }
    return LandingRow.of(lines.number(), values, extra.isEmpty() ? null : Header.json(extra));
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
