package org.almoner.engine.values;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Deliveries;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * How the text of one raw table becomes the values of its staging table: by the types, sources and
 * vocabularies of the contract, and by what is declared of the feed here.
 */
public record Reading(Table staging, Readers readers) {

  /** The texts that the contract's columns are read from, by source, as one struct. */
  public static final String TEXT = "_text";

  /** Changes whenever a reader reads any text otherwise than before. */
  private static final String GRAMMAR = "grammar 1";

  /**
   * @param zone of local times: the business's
   */
  public static Reading of(Table staging, Table raw, Deliveries deliveries, ZoneId zone) {
    return new Reading(staging, new Readers(staging, raw, deliveries, zone));
  }

  /**
   * The rows in the contract's columns, then {@link #TEXT} and {@link RawColumns#RAW}.
   *
   * @param texts the columns that the contract's are read from, and {@link RawColumns#RAW}
   */
  public Dataset<Row> values(Dataset<Row> texts) {
    Column[] sources =
        staging.columns().stream()
            .flatMap(column -> column.sources().stream())
            .distinct()
            .map(this::source)
            .toArray(Column[]::new);
    List<Column> values = new ArrayList<>();
    for (org.almoner.engine.Column column : staging.columns()) {
      values.add(value(column).as(column.name(), column.field().metadata()));
    }
    values.add(col(TEXT));
    values.add(col(RawColumns.RAW));
    // Texts first: what they are made from must not be worked out again to tell whether they were
    // there.
    return texts
        .select(struct(sources).as(TEXT), col(RawColumns.RAW))
        .select(values.toArray(Column[]::new));
  }

  /** The text that a column's value was read from; null where none was delivered. */
  public static Column text(org.almoner.engine.Column column) {
    Column[] texts = column.sources().stream().map(Reading::text).toArray(Column[]::new);
    return texts.length == 1 ? texts[0] : coalesce(texts);
  }

  /** The rule that a value breaks which is there and cannot be read; it says what is wanted. */
  public String rule(org.almoner.engine.Column column) {
    return "%s is readable as %s (%s)"
        .formatted(column.name(), column.type().simpleString(), readers.wanted(column));
  }

  /** What the values depend on besides the text: equal descriptions read equally. */
  public String description() {
    StringBuilder text = new StringBuilder(GRAMMAR);
    for (org.almoner.engine.Column column : staging.columns()) {
      for (String source : column.sources()) {
        text.append('\n').append(column.name()).append(' ').append(source);
        readers.of(column, source).ifPresent(reader -> text.append(' ').append(reader));
      }
    }
    return text.toString();
  }

  /** Delivered text is without blanks at its ends already, and null where there was none. */
  private Column source(String name) {
    return readers.isDelivered(name) ? col(name) : nullif(trim(col(name)), lit("")).as(name);
  }

  /** Of the sources, the first that holds a text, read as that source is written. */
  private Column value(org.almoner.engine.Column column) {
    List<String> sources = column.sources();
    Column value = lit(null).cast(column.type());
    for (int i = sources.size() - 1; i >= 0; i--) {
      String source = sources.get(i);
      Column text = text(source);
      Column read = read(column, source, text);
      value = sources.size() == 1 ? read : when(text.isNotNull(), read).otherwise(value);
    }
    return value;
  }

  private Column read(org.almoner.engine.Column column, String source, Column text) {
    Optional<TextReader> reader = readers.of(column, source);
    return reader.map(each -> function(each, column.type()).apply(text)).orElse(text);
  }

  private static Column text(String source) {
    return col(TEXT).getField(source);
  }

  private static UserDefinedFunction function(TextReader reader, DataType type) {
    UDF1<@Nullable String, @Nullable Object> read = text -> text == null ? null : reader.read(text);
    return udf(read, type);
  }
}
