package org.almoner.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Values and records as JSON: names in snake_case, numbers that are not finite as null, characters
 * that a terminal would obey as escapes.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .registerModule(
              new SimpleModule()
                  .addSerializer(double.class, new FiniteNumber())
                  .addSerializer(Double.class, new FiniteNumber()));

  static {
    MAPPER.getFactory().setCharacterEscapes(new Controls());
  }

  private Json() {}

  /** An array with one object a row, keys in column order; rows are printed as they come. */
  public static void print(
      PrintWriter out,
      List<String> columns,
      Iterator<? extends List<? extends @Nullable Object>> rows) {
    ObjectWriter writer = MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (SequenceWriter json = writer.writeValuesAsArray(out)) {
      while (rows.hasNext()) {
        List<? extends @Nullable Object> row = rows.next();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          object.put(columns.get(i), row.get(i));
        }
        json.write(object);
      }
    } catch (IOException e) {
      throw new StorageException("Cannot print JSON", e);
    }
    out.println();
  }

  public static String of(Object result) {
    try {
      return MAPPER.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + result.getClass() + " as JSON", e);
    }
  }

  /** JSON wants those below the blank escaped; these are the others. */
  private static final class Controls extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7f] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      boolean half = Character.isSurrogate((char) character); // of one that is shown
      return half || Visible.isShown(character)
          ? null
          : new SerializedString(Visible.of(Character.toString(character)));
    }
  }

  private static final class FiniteNumber extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    FiniteNumber() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}
