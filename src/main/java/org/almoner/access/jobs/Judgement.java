package org.almoner.access.jobs;

import java.util.EnumMap;
import java.util.Map;
import org.almoner.access.engine.Pricer;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Tells for a request, beside which stands what its results rested on before, what they rest on now
 * and why it is to be priced again, if it is.
 */
record Judgement(Broadcast<Pricer> pricer) implements MapFunction<Row, Row> {
  /** The first {@link RepricingCause} that applies; null where the results stay. */
  static final String CAUSE = "_cause";

  /** Before the names of a basis that was. */
  static final String EARLIER = "_earlier_";

  /** The columns of a request, then those of its basis, then the cause. */
  static StructType schema(StructType request) {
    StructType schema = request;
    for (RepricingCause cause : RequestBasis.COMPARED) {
      schema = schema.add(cause.column(), DataTypes.StringType);
    }
    return schema.add(CAUSE, DataTypes.StringType);
  }

  @Override
  public Row call(Row row) {
    RequestBasis basis = RequestBasis.of(DeliveredBook.request(row), pricer.value());
    RequestBasis earlier = earlier(row);
    int own = row.size() - RequestBasis.COMPARED.size();
    Object[] values = new Object[row.size() + 1];
    for (int i = 0; i < own; i++) {
      values[i] = row.get(i);
    }
    for (int i = 0; i < RequestBasis.COMPARED.size(); i++) {
      values[own + i] = basis.texts().get(RequestBasis.COMPARED.get(i));
    }
    values[row.size()] =
        earlier == null
            ? RepricingCause.NEW.label()
            : basis.since(earlier).map(RepricingCause::label).orElse(null);
    return RowFactory.create(values);
  }

  private static @Nullable RequestBasis earlier(Row row) {
    Map<RepricingCause, String> texts = new EnumMap<>(RepricingCause.class);
    for (RepricingCause cause : RequestBasis.COMPARED) {
      String text = row.getAs(EARLIER + cause.column());
      if (text == null) {
        return null;
      }
      texts.put(cause, text);
    }
    return new RequestBasis(texts);
  }
}
