package org.almoner.support;

import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;

/** Fills tables with rows given by hand, in place of the jobs that build them. */
public record GivenTables(Map<Table, CsvTable> given) implements Job {

  @Override
  public String name() {
    return "given-tables";
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public List<Table> outputs() {
    return List.copyOf(given.keySet());
  }

  @Override
  public String definition() {
    return given.toString();
  }

  @Override
  public void run(JobContext context) {
    given.forEach((table, rows) -> context.write(table, rows.as(table, context.spark())));
  }
}
