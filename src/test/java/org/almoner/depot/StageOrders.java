package org.almoner.depot;

import static org.almoner.depot.Depot.RAW_ORDERS;
import static org.almoner.depot.Depot.STG_ORDERS;
import static org.almoner.depot.Depot.STG_ORDER_PARTS;

import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;

/** Stages two tables from one raw table: orders, and the parts that each of them holds. */
record StageOrders() implements Job {
  private static final String PARTS =
      """
      select order_id, split_part(line, ':', 1) as part, split_part(line, ':', 2) as pieces, _raw
      from raw_orders lateral view outer explode(split(parts, '[\\\\^]')) as line
      """;

  @Override
  public String name() {
    return "stage-orders";
  }

  @Override
  public List<Table> inputs() {
    return List.of(RAW_ORDERS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(STG_ORDERS, STG_ORDER_PARTS);
  }

  @Override
  public String definition() {
    return PARTS;
  }

  @Override
  public void run(JobContext context) {
    context.stage(STG_ORDERS, RAW_ORDERS, context.sql("select * from raw_orders"));
    context.stage(STG_ORDER_PARTS, RAW_ORDERS, context.sql(PARTS));
  }
}
