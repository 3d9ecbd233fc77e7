package org.almoner.engine.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.WhiteSpace;
import org.almoner.engine.landing.Lines.Line;
import org.almoner.engine.landing.Unpacked.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with one JSON object per line. Values keep their text; objects and arrays become
 * JSON text, so that a column reads the same from CSV and from NDJSON.
 */
final class NdjsonRows implements LandingRows {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private final Lines lines;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private long blank;
  private boolean damageTold;

  NdjsonRows(InputStream in, Dialect dialect, List<String> columns) throws IOException {
    this.lines = new Lines(in, dialect.encoding());
    columns.forEach(column -> positions.put(folded(column), positions.size()));
  }

  @Override
  public long blank() {
    return blank;
  }

  @Override
  public @Nullable LandingRow next() throws IOException {
    Line line = lines.next();
    while (line != null && WhiteSpace.isBlank(line.text())) {
      blank++;
      line = lines.next();
    }
    Damage damage = damageTold ? null : lines.damage();
    if (damage != null && (line == null || damage.torn())) {
      damageTold = true;
      return line == null
          ? LandingRow.broken(lines.number() + 1, damage.reason(), "")
          : LandingRow.broken(lines.number(), damage.reason(), line.text());
    }
    return line == null ? null : row(line);
  }

  private LandingRow row(Line line) {
    String defect = defect(line);
    if (defect != null) {
      return LandingRow.broken(lines.number(), defect, line.text());
    }
    try {
      JsonNode object = JSON.readTree(line.text());
      return object.isObject() ? row(object, line) : broken("the line is not a JSON object", line);
    } catch (JsonProcessingException e) {
      return broken("the line is not JSON", line);
    }
  }

  private @Nullable String defect(Line line) {
    if (!line.whole()) {
      return LandingRow.TOO_LONG;
    }
    return Encoding.isUnreadable(line.text())
        ? "the row is not %s text".formatted(lines.encoding())
        : null;
  }

  private LandingRow row(JsonNode object, Line line) {
    @Nullable String[] values = new String[positions.size()];
    boolean[] given = new boolean[positions.size()];
    Map<String, JsonNode> extra = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Integer position = positions.get(folded(WhiteSpace.strip(field.getKey())));
      if (position == null) {
        extra.put(field.getKey(), field.getValue());
      } else if (given[position]) {
        return broken("the object names a column twice", line);
      } else {
        given[position] = true;
        values[position] = text(field.getValue());
      }
    }
    String more = extra.isEmpty() ? null : Header.json(extra);
    boolean escapes = line.text().indexOf('\\') >= 0;
    return escapes
            && Stream.concat(Stream.of(values), Stream.ofNullable(more))
                .anyMatch(NdjsonRows::isNoText)
        ? broken("the row holds a NUL or half a character", line)
        : LandingRow.of(lines.number(), values, more);
  }

  /** JSON can escape what no text file can hold. */
  private static boolean isNoText(@Nullable String value) {
    return value != null && (value.indexOf('\0') >= 0 || Encoding.isTorn(value));
  }

  private LandingRow broken(String defect, Line line) {
    return LandingRow.broken(lines.number(), defect, line.text());
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
