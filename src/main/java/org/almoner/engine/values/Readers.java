package org.almoner.engine.values;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Column;
import org.almoner.engine.Deliveries;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.DeliveryTerms.ColumnFormat;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * Who reads which text of a table. One grammar per type, the same for every column; a feed may
 * declare how dates and numbers are written in its files. What a query makes of delivered text,
 * such as the parts of a JSON document, is written as usual.
 *
 * @param zone of times that name none
 */
record Readers(Table staging, Table raw, Deliveries deliveries, ZoneId zone) {

  /** Empty where the text is the value. */
  Optional<TextReader> of(Column column, String source) {
    DataType type = column.type();
    Optional<WordReader> words =
        column.vocabulary().map(vocabulary -> WordReader.of(vocabulary, synonyms(column)));
    if (type.equals(DataTypes.StringType)) {
      return words.map(each -> each);
    }
    NumberFormat number = number(source);
    TextReader reader;
    if (type.equals(DataTypes.DateType)) {
      reader = new DateReader(moments(source));
    } else if (type.equals(DataTypes.TimestampType)) {
      reader = new InstantReader(moments(source), zone);
    } else if (type.equals(DataTypes.DoubleType)) {
      reader = new RealReader(number);
    } else if (type instanceof DecimalType decimal) {
      reader = AmountReader.of(number, decimal);
    } else if (type.equals(DataTypes.IntegerType)) {
      reader = new WholeReader(number, Integer.class);
    } else if (type.equals(DataTypes.LongType)) {
      reader = new WholeReader(number, Long.class);
    } else if (type.equals(DataTypes.BooleanType)) {
      reader = new TruthReader(number);
    } else if (type.equals(DataTypes.createArrayType(DataTypes.StringType))) {
      reader = new ListReader(words.orElseThrow());
    } else {
      throw new IllegalArgumentException(
          "%s.%s: text is not read as %s"
              .formatted(staging.fullName(), column.name(), type.simpleString()));
    }
    return Optional.of(reader);
  }

  /** What a text of the column should look like, and the setting that would declare another way. */
  String wanted(Column column) {
    String source = column.sources().get(0);
    String wanted = "wanted " + of(column, source).map(TextReader::wanted).orElse("text");
    return isDelivered(source) ? wanted + remedy(column.type()) : wanted;
  }

  private String remedy(DataType type) {
    String setting = ", or declare feeds." + raw.landing().map(Landing::feed).orElse("");
    if (type.equals(DataTypes.DateType) || type.equals(DataTypes.TimestampType)) {
      return setting + ".formats";
    }
    boolean number =
        type.equals(DataTypes.DoubleType)
            || type instanceof DecimalType
            || type.equals(DataTypes.IntegerType)
            || type.equals(DataTypes.LongType);
    return number ? setting + ".decimal or .thousands" : "";
  }

  private Map<String, List<String>> synonyms(Column column) {
    return deliveries
        .vocabularies()
        .getOrDefault(staging.fullName() + "." + column.name(), Map.of());
  }

  private List<MomentFormat> moments(String source) {
    List<MomentFormat> formats = new ArrayList<>();
    if (isDelivered(source)) {
      DeliveryTerms terms = deliveries.of(raw);
      List<String> own = column(terms, source).formats();
      (own.isEmpty() ? terms.formats() : own).forEach(each -> formats.add(MomentFormat.of(each)));
    }
    formats.add(new IsoFormat());
    return List.copyOf(formats);
  }

  private NumberFormat number(String source) {
    if (!isDelivered(source)) {
      return NumberFormat.USUAL;
    }
    DeliveryTerms terms = deliveries.of(raw);
    ColumnFormat own = column(terms, source);
    return own.decimal().isEmpty() && own.thousands().isEmpty()
        ? new NumberFormat(terms.decimal(), terms.thousands())
        : new NumberFormat(
            own.decimal().isEmpty() ? terms.decimal() : own.decimal(), own.thousands());
  }

  private static ColumnFormat column(DeliveryTerms terms, String source) {
    return terms.columns().getOrDefault(source, ColumnFormat.USUAL);
  }

  boolean isDelivered(String source) {
    return raw.columns().stream().anyMatch(column -> column.name().equals(source));
  }
}
