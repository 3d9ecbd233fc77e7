package org.almoner.access.jobs;

import java.util.Iterator;
import org.almoner.access.engine.Pricer;
import org.almoner.access.tables.ResultTable;
import org.almoner.access.tables.ResultTables;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Prices a request, and gives its rows of one table.
 *
 * @param table the place of the table in {@link ResultTables#ALL}: the table itself does not travel
 */
record ResultRows(Broadcast<Pricer> pricer, int table) implements FlatMapFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Row request) {
    ResultTable<?> results = ResultTables.ALL.get(table);
    return results.rows(pricer.value().price(DeliveredBook.request(request))).stream()
        .map(row -> RowFactory.create(row.toArray()))
        .iterator();
  }
}
