package org.almoner.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds a staging table from the raw table of its deliveries. What the contract says of each
 * column is enough: where it is read from, its type, its vocabulary. Where text must be made first,
 * such as the parts of a JSON document, a query at the table's usual place makes it: it sees the
 * raw table, and gives its columns and {@link RawColumns#RAW} with more of them.
 *
 * @param parents staging tables that the query sees, too, where a row that belongs to none of them
 *     breaks the contract
 */
public record StagingJob(String name, Table output, Table raw, List<Table> parents) implements Job {

  public static StagingJob build(Table output, Table raw, Table... parents) {
    return new StagingJob(SqlJob.name(output), output, raw, List.of(parents));
  }

  @Override
  public List<Table> inputs() {
    List<Table> inputs = new ArrayList<>(List.of(raw));
    inputs.addAll(parents);
    return List.copyOf(inputs);
  }

  @Override
  public List<Table> outputs() {
    return List.of(output);
  }

  @Override
  public String definition() {
    return query();
  }

  @Override
  public void run(JobContext context) {
    context.stage(output, raw, context.sql(query()));
  }

  private String query() {
    return SqlText.find(output).orElse("select * from " + raw.name());
  }
}
